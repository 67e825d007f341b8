import Projections
import RenjaModel

/// `jejak finding raise`: records a finding that the office received.
struct FindingRaiseCommand: Command {
  private static let tingkat = Option(
    "tingkat", .choice(Tingkat.allCases.map(\.rawValue)),
    Bilingual(
      id: "berat, sedang atau ringan; tanpanya menurut pemeriksaannya",
      en: "berat, sedang or ringan; without it that of its check"))
  private static let asal = Option(
    "asal", .word("NAMA"),
    Bilingual(
      id: "siapa yang menemukan; tanpanya jejak audit",
      en: "who found it; without it jejak audit"))

  let signature = Signature(
    "finding raise", .auditing,
    summary: Bilingual(id: "catat sebuah temuan", en: "record a finding"),
    discussion: Bilingual(
      id: """
        Kunci temuan audit (kolom finding dari 'audit --format json') menyebut sendiri \
        pemeriksaan, tahun, tahapan dan kodenya. Temuan dari luar memakai kunci bebas dan \
        --tahun.
        """,
      en: """
        The key of an audit's finding (the finding of 'audit --format json') says itself which \
        check, year, stage and code it is about. Findings from outside take a key of their own \
        and --tahun.
        """),
    parameters: [.finding, .teks],
    options: [
      .tahun, .tahapan, .kode, Self.tingkat, Self.asal, .nomor, .effective.required,
      .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        finding raise 2022/LHR-7 'Pagu program penunjang tidak sama dengan jumlah kegiatannya' \
        --tahun 2022 --tahapan rancangan --kode 2.17.01 --tingkat berat --asal Inspektorat \
        --effective 2021-06-01 --dasar 'LHR Inspektorat nomor 7'
        """,
        Bilingual(id: "Mencatat temuan Inspektorat.", en: "Records a finding of the inspectorate."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let temuan = try arguments.text(.finding)
    let key = FindingKey(temuan)
    let check = key?.check
    let tingkat =
      arguments.value(Self.tingkat).flatMap(Tingkat.init)
      ?? check.flatMap { Audit.check(named: $0)?.severity } ?? .sedang
    let tahun = arguments.has(.tahun) ? try arguments.tahun() : try key?.tahun ?? arguments.tahun()
    return try Submission(context).record(
      .findingRaised(
        FindingRaised(
          temuan: temuan, check: check, tahun: tahun,
          tahapan: try arguments.tahapan() ?? key?.tahapan,
          kode: try arguments.kodeIfGiven() ?? key?.kode, tingkat: tingkat,
          teks: try arguments.text(.teks), asal: try arguments.text(Self.asal) ?? "jejak audit",
          nomor: try arguments.text(.nomor))))
  }
}
