import Projections
import RenjaModel

/// `jejak drop`: drops rows from a stage.
struct DropCommand: Command {
  private static let rows = Parameter(
    "KODE[#I]",
    Bilingual(id: "unit, atau satu indikatornya", en: "a unit, or one of its indicators"),
    arity: .oneOrMore)

  let signature = Signature(
    "drop", .planning,
    summary: Bilingual(id: "keluarkan unit dari sebuah tahapan", en: "drop units from a stage"),
    discussion: Bilingual(
      id: "Baris itu tidak ada lagi sejak tanggal berlakunya; riwayatnya tetap.",
      en: "The row is absent from that day on; its history stays."),
    parameters: [
      .stage,
      Self.rows,
    ],
    options: [.alasan.required, .effective.required, .dasar.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        drop 2022/perubahan 2.17.07.2.01.02 --alasan refocusing --effective 2022-08-01 --dasar \
        'Perubahan RKPD 2022'
        """,
        Bilingual(
          id: "Sub kegiatan itu tidak lagi direncanakan.",
          en: "That sub kegiatan is no longer planned."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let (tahun, tahapan) = try context.invocation.stage()
    let rows = try context.invocation.words(Self.rows).map(Invocation.row)
    let alasan = try context.invocation.requiredAlasan()
    let submission = try Submission(context)
    let effective = try submission.day()
    return try submission.submit { planning in
      rows.map { row in
        Proposal(
          pd: planning.pd, effective: effective, alasan: alasan,
          event: .lineDropped(
            LineDropped(
              tahun: tahun, tahapan: tahapan, kode: row.kode, indikator: row.indikator,
              alasan: alasan)))
      }
    }
  }
}
