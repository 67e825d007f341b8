import RenjaModel
import RenjaStore

/// `jejak record target`: records the target of an indicator.
struct RecordTargetCommand: Command {
  let signature = Signature(
    "record target", .planning,
    summary: Bilingual(
      id: "catat target sebuah indikator", en: "record the target of an indicator"),
    discussion: Bilingual(
      id: "Target dicatat seperti tertulis; bilangan dan satuannya dibaca bila jelas.",
      en:
        """
        The target is recorded as written; number and unit of measure are read where they are \
        clear.
        """
    ),
    parameters: [.kode, .teks],
    options: [
      .indikator.required, .tahun.required, .tahapan.required, .effective.required, .dasar.required,
      .nilai, .satuan, .alasan,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record target 2.17.08.2.01.01 '100 UM' --indikator 1 --tahun 2022 --tahapan rancangan \
        --effective 2021-06-30 --dasar 'Rancangan Renja 2022'
        """,
        Bilingual(
          id: "Target turun dari 110 UM pada kebutuhan.",
          en: "The target falls from 110 UM in kebutuhan."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let typed = try arguments.textOrBlank(.teks).map(TypedTarget.init)
    return try Submission(context).record(
      .targetRevised(
        TargetRevised(
          tahun: try arguments.tahun(), tahapan: try arguments.requiredTahapan(),
          kode: try arguments.kode(.kode),
          indikator: try arguments.indikator() ?? arguments.required(.indikator),
          teks: typed?.teks, nilai: try arguments.decimal(.nilai) ?? typed?.nilai,
          satuan: try arguments.text(.satuan) ?? typed?.satuan,
          alasan: try arguments.alasan())))
  }
}
