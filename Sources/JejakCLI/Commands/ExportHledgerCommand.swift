import Exchange
import Projections
import RenjaModel
import RenjaStore
import Reports

/// `jejak export hledger`: the money as a journal of double entries.
struct ExportHledgerCommand: Command {
  let signature = Signature(
    "export hledger", .exchanging,
    summary: Bilingual(
      id: "perubahan pagu sebagai jurnal hledger", en: "changes of pagu as a hledger journal"),
    discussion: Bilingual(
      id:
        """
        Setiap peristiwa tentang uang menjadi satu ayat jurnal pada tanggal berlakunya: akun \
        pagu:PD:TAHUN:TAHAPAN:KODE bertambah, akun dana menurut sumbernya berkurang, dan saldo \
        sesudahnya dinyatakan. Angka program atau kegiatan yang hanya klaim tercatat terpisah. \
        'hledger check --strict' menerimanya; 'hledger balance --end TANGGAL' memberi pagu \
        sebelum tanggal itu.
        """,
      en:
        """
        Every event about money becomes an entry on the day it is in force: the account \
        pagu:PD:TAHUN:TAHAPAN:KODE grows, the accounts dana of its sources shrink, and the balance \
        after it is asserted. A program's or kegiatan's figure that is a mere claim stands apart. \
        'hledger check --strict' accepts it; 'hledger balance --end DATE' gives the pagu before \
        that day.
        """),
    parameters: [.year.optional],
    options: [.output],
    groups: [.log, .bounds],
    examples: [
      Example(
        "export hledger 2022 --output renja.journal",
        Bilingual(
          id: "Lalu: hledger -f renja.journal check --strict",
          en: "Then: hledger -f renja.journal check --strict"))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let tahun = try context.invocation.optionalWord(.year).map(PlanQuestion.year)
    let question = try PlanQuestion(context)
    let journal = try question.journal(of: tahun)
    try context.answer { output in
      try journal.write { bytes throws(any Error) in try output.write(bytes) }
    }
    return .done
  }
}
