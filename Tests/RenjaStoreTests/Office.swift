import Canonical
import EventLog
import Platform
import Projections
import RenjaModel
import RenjaStore
import TestSupport
import Testing

/// A clock that tells what it is told to.
struct FixedClock: WallClock {
  let seconds: Int64

  func secondsSince1970() -> Int64 { seconds }
}

/// A small office with a log of its own, in a folder that goes away with it.
struct Office {
  static let pd = "kecil"
  static let unit = Kode.of("2.17.07.2.01.01")
  static let other = Kode.of("2.17.07.2.01.02")

  let folder: TemporaryFolder
  var path: String { folder.appending("log") }

  init() throws {
    folder = try TemporaryFolder()
    let offset = try #require(UTCOffset("+07:00"))
    let created = try #require(Instant("2021-01-01T00:00:00Z"))
    let identity = LogIdentity(
      origin: "uji/kecil", offset: offset, created: created, pd: Office.pd)
    try LogCreation.create(path, identity)
    try commit([
      unit("2.17.07", "Program Pemberdayaan UMKM"), unit("2.17.07.2.01", "Pemberdayaan"),
      unit("2.17.07.2.01.01", "Pendataan"), unit("2.17.07.2.01.02", "Kemitraan"),
    ])
  }

  func open(at time: String = "2021-03-16T02:10:00Z") throws -> RenjaWriter {
    let instant = try #require(Instant(time))
    let clock = FixedClock(seconds: instant.secondsSince1970)
    return try RenjaWriter(opening: path, WriterOptions(user: "siti", clock: clock))
  }

  @discardableResult func commit(
    _ drafts: [PlanDraft], _ options: CommitOptions = CommitOptions(),
    at time: String = "2021-03-16T02:10:00Z"
  ) throws -> Receipt {
    var writer = try open(at: time)
    let receipt = try writer.commit(drafts, options)
    try writer.close()
    return receipt
  }

  func state(_ bounds: Bounds = .everything) throws -> PlanState {
    try RenjaLog(opening: path).state(bounds)
  }

  func draft(_ event: PlanEvent, on day: String = "2021-03-15", _ alasan: Alasan? = nil)
    -> PlanDraft
  {
    PlanDraft(
      proposal: Proposal(
        pd: Office.pd, effective: Day.of(day), alasan: alasan, event: event),
      actor: "perencana", dasar: "Uji")
  }

  func unit(_ kode: String, _ nama: String) -> PlanDraft {
    let kode = Kode.of(kode)
    return draft(
      .unitDefined(UnitDefined(kode: kode, level: kode.level, nama: nama, tahun: 2021)))
  }

  func pagu(
    _ rupiah: Int64?, _ kode: Kode = Office.unit, indikator: String? = nil,
    _ tahapan: Tahapan = .rancangan, on day: String = "2021-03-15", alasan: Alasan? = nil
  ) -> PlanDraft {
    draft(
      .paguChanged(
        PaguChanged(
          tahun: 2022, tahapan: tahapan, kode: kode, indikator: indikator,
          rupiah: rupiah.map { Rupiah($0) }, alasan: alasan)), on: day)
  }

  func indicator(_ key: String, _ tahapan: Tahapan = .rancangan) -> PlanDraft {
    draft(
      .indicatorDefined(
        IndicatorDefined(
          tahun: 2022, tahapan: tahapan, kode: Office.unit, indikator: key, teks: "Jumlah \(key)"))
    )
  }

  func adoption(_ tahapan: Tahapan = .rancangan) -> PlanDraft {
    draft(.stageAdopted(StageAdopted(tahun: 2022, tahapan: tahapan, judul: "Renja")))
  }
}

extension Kode {
  static func of(_ text: String) -> Kode {
    guard let kode = Kode(text) else { preconditionFailure("\(text) is no code") }
    return kode
  }
}

extension Day {
  static func of(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}
