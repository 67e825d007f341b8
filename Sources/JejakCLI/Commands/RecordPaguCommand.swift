import RenjaModel
import RenjaStore

/// `jejak record pagu`: records the pagu of a unit.
struct RecordPaguCommand: Command {
  private static let rupiah = Parameter(
    "RUPIAH", Bilingual(id: "jumlah rupiah, atau kosong", en: "the amount, or kosong"))
  private static let stated = Option(
    "stated", .flag,
    Bilingual(
      id: "klaim dokumen pada program atau kegiatan", en: "a claim at a program or kegiatan"))

  let signature = Signature(
    "record pagu", .planning,
    summary: Bilingual(
      id: "catat pagu sebuah sub kegiatan", en: "record the pagu of a sub kegiatan"),
    discussion: Bilingual(
      id:
        """
        RUPIAH ditulis 315000000, 315.000.000 atau 315.000.000,50; 'kosong' mencatat baris \
        tanpa angka. Angka pada program atau kegiatan adalah klaim dan memerlukan --stated.
        """,
      en:
        """
        RUPIAH is written 315000000, 315.000.000 or 315.000.000,50; 'kosong' records a row \
        without a figure. A figure at a program or kegiatan is a claim and needs --stated.
        """
    ),
    parameters: [
      .kode,
      Self.rupiah,
    ],
    options: [
      .tahun.required, .tahapan.required, .effective.required, .dasar.required, .indikator, .sumber,
      .alasan,
      Self.stated,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record pagu 2.17.08.2.01.01 1.166.815.000 --tahun 2022 --tahapan rancangan --effective \
        2021-06-30 --dasar 'Rancangan Renja 2022' --sumber DBHCHT --alasan penyesuaian-pagu
        """,
        Bilingual(
          id:
            """
            Pagu naik dari 315.000.000 pada kebutuhan; sebelum, sesudah dan jumlah baru \
            ditampilkan.
            """,
          en:
            """
            The pagu rises from 315.000.000 in kebutuhan; before, after and the new total are \
            shown.
            """
        ))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let change = PaguChanged(
      tahun: try arguments.tahun(), tahapan: try arguments.requiredTahapan(),
      kode: try arguments.kode(.kode), indikator: try arguments.indikator(),
      rupiah: try arguments.amountOrBlank(Self.rupiah), sumber: try arguments.sumber(),
      alasan: try arguments.alasan())
    if [.program, .kegiatan].contains(change.kode.level), !arguments.has(Self.stated) {
      throw DraftingError.claimNotStated(kode: change.kode)
    }
    if change.kode.level == .subkegiatan, arguments.has(Self.stated) {
      throw DraftingError.claimAtSubkegiatan(kode: change.kode)
    }
    return try Submission(context).record(.paguChanged(change))
  }
}
