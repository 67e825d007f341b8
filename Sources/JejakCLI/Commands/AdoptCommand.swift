import Merkle
import RenjaModel
import RenjaStore

/// `jejak adopt`: adopts a stage.
struct AdoptCommand: Command {
  private static let oleh = Option(
    "oleh", .word("NAMA"), Bilingual(id: "pejabat yang menetapkan", en: "who adopted it"))
  private static let berkas = Option(
    "berkas", .word("FILE"),
    Bilingual(
      id: "dokumen yang sidik SHA-256-nya dicatat", en: "the document whose SHA-256 is recorded"
    ), completion: .file)

  let signature = Signature(
    "adopt", .planning,
    summary: Bilingual(id: "tetapkan sebuah tahapan", en: "adopt a stage"),
    discussion: Bilingual(
      id:
        """
        Setelah ditetapkan, tahapan hanya dapat dikoreksi dengan alasan koreksi-…; perubahan \
        lain memerlukan tahapan berikutnya.
        """,
      en:
        """
        Once adopted a stage is changed only by a correction (a reason koreksi-…); any other \
        change needs the next stage.
        """
    ),
    parameters: [.stage],
    options: [
      .judul.required, .nomor, .tanggal,
      Self.oleh,
      Self.berkas, .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        adopt 2022/penetapan --judul 'Renja 2022' --oleh Bupati --effective 2021-09-30 --dasar \
        'Perbup Renja 2022'
        """,
        Bilingual(
          id: "Rencana 2022 menjadi rencana yang berlaku.", en: "The plan of 2022 comes into force."
        ))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let (tahun, tahapan) = try arguments.stage()
    let document = try arguments.value(Self.berkas).map { try context.read($0) }
    let adopted = StageAdopted(
      tahun: tahun, tahapan: tahapan, judul: try arguments.text(.judul) ?? "",
      nomor: try arguments.text(.nomor), tanggal: try arguments.day(.tanggal),
      sha256: document.map { SHA256.hash($0).hex }, oleh: try arguments.text(Self.oleh))
    let submission = try Submission(context)
    let effective = try submission.day()
    return try submission.submit { planning in
      Adoption(pd: planning.pd, effective: effective, adopted: adopted)
        .events(in: try planning.state(of: tahun))
    }
  }
}
