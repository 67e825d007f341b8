import Canonical
import EventLog
import Platform
import Projections
import RenjaModel
import RenjaStore
import TestSupport
import Testing

@testable import Importing

/// A log that files of events are imported into, and the files.
struct EventsBench {
  let folder: TemporaryFolder
  private let name: String
  var path: String { folder.appending(name) }

  /// A clock that stands still.
  private struct Clock: WallClock {
    func secondsSince1970() -> Int64 { 1_640_000_000 }
  }

  /// A log without events.
  init(_ folder: TemporaryFolder, _ name: String = "log", segmentSize: Int = 20_000) throws {
    self.folder = folder
    self.name = name
    var identity = LogIdentity(
      origin: "test.example/dinkopum", offset: .utc, created: .earliest, pd: "dinkopum")
    identity.segmentSize = segmentSize
    try LogCreation.create(path, identity)
  }

  func open() throws -> RenjaWriter {
    try RenjaWriter(opening: path, WriterOptions(user: "uji", clock: Clock()))
  }

  /// Imports a file in pieces of so many bytes.
  @discardableResult func take(
    _ text: String, piece: Int = 1 << 18, threads: Int = 2, alasan: Alasan? = nil,
    tells: Bool = false
  ) throws -> EventsImportOutcome {
    let source = UserSource(Array(text.utf8), path: "events.jsonl")
    var events = EventsImport(
      EventsFile(source, piece: piece), pd: "dinkopum", actor: "bendahara", alasan: alasan)
    events.threads = threads
    events.tellsEvents = tells
    var writer = try open()
    let outcome = try events.commit(to: &writer)
    try writer.close()
    return outcome
  }

  /// Imports a file in the plain way: all of it held, one line read after another.
  @discardableResult func takePlainly(
    _ text: String, alasan: Alasan? = nil
  ) throws -> TableImportOutcome {
    let form = try #require(ImportForm("events"))
    let bytes = Array(text.utf8)
    var request = ImportRequest(
      form: form, fileName: "events.jsonl", bytes: bytes, sha256: SHA256Text.of(bytes),
      pd: "dinkopum", tahun: 0, effective: .earliest)
    request.alasan = alasan
    var writer = try open()
    let outcome = try TableImport(request, actor: "bendahara", dasar: nil).commit(to: &writer)
    try writer.close()
    return outcome
  }

  /// The problems that stop an import; nothing is written then.
  func problems(_ text: String, piece: Int = 1 << 18) throws -> [ImportProblem] {
    do {
      try take(text, piece: piece)
      return []
    } catch ImportError.table(let failure) {
      return failure.problems
    }
  }

  /// Why the log refuses a file.
  func refusal(_ text: String, piece: Int = 1 << 18) throws -> StoreError? {
    do {
      try take(text, piece: piece)
      return nil
    } catch ImportError.store(let error) {
      return error
    }
  }

  /// Every line of the log.
  func lines() throws -> [String] {
    let log = try RenjaLog(opening: path)
    var lines: [String] = []
    try log.snapshot.contents.forEachLine { _, line in
      lines.append(String(decoding: line.indices.map { line[$0] }, as: UTF8.self))
      return .goOn
    }
    return lines
  }
}

/// Files of events that a seed decides: all of them may be recorded in a log without events.
struct EventsText {
  static let codes = [
    "2.17.07", "2.17.07.2.01", "2.17.07.2.01.01", "2.17.07.2.01.02", "2.17.07.2.01.03",
  ]
  /// The lines, without line feeds.
  private(set) var lines: [String] = []
  private var random: SeededGenerator

  /// So many events, first the units; `isWild` has lines in all the forms that JSON allows.
  init(seed: UInt64, count: Int, isWild: Bool) throws {
    random = SeededGenerator(seed: seed)
    for code in Self.codes {
      let kode = try #require(Kode(code))
      add(
        UnitDefined(kode: kode, level: kode.level, nama: "Unit \(code)", tahun: 2020).event, false)
    }
    let kode = try #require(Kode(Self.codes[2]))
    add(
      IndicatorDefined(
        tahun: 2022, tahapan: .rancangan, kode: kode, indikator: "1", teks: "Jumlah 'UMKM'"
      ).event, false)
    while lines.count < count { add(try anything(), isWild) }
  }

  /// One file of them.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func anything() throws -> PlanEvent {
    let kode = try #require(Kode(Self.codes[Int.random(in: 2..<5, using: &random)]))
    let stage: Tahapan = Bool.random(using: &random) ? .rancangan : .penetapan
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return NoteWritten(
        tahun: 2022, phase: .tahapan(stage), kode: kode,
        teks: ["Baris \"satu\"\ndua", "Kecamatan Pronojiwo – é", "biasa"].randomElement(
          using: &random)
      ).event
    case 1:
      return RealisationRecorded(
        tahun: 2022, periode: .tw2, kode: kode,
        rupiah: Rupiah(sen: Int128.random(in: 0...1_000_000, using: &random))
      ).event
    case 2:
      return TargetRevised(
        tahun: 2022, tahapan: stage, kode: try #require(Kode(Self.codes[2])), indikator: "1",
        teks: "12 unit", nilai: ExactDecimal(jsonNumber: "12.5"), satuan: "unit"
      ).event
    case 3:
      return LocationSet(tahun: 2022, phase: .tahapan(stage), kode: kode, teks: nil).event
    default:
      return PaguChanged(
        tahun: 2022, tahapan: stage, kode: kode,
        rupiah: Rupiah(Int64.random(in: 1...9_000_000, using: &random)), sumber: .satu("DAU"),
        alasan: Alasan(.penyesuaianPagu)
      ).event
    }
  }

  private mutating func add(_ event: PlanEvent, _ isWild: Bool) {
    let data = String(decoding: PlanEventCodec.current.encode(event), as: UTF8.self)
    var parts: [String] = []
    if !isWild || Bool.random(using: &random) {
      parts.append(#""id":"\#(EventID.random(using: &random))""#)
    }
    parts.append(#""effective":"2021-0\#(1 + lines.count % 9)-15""#)
    parts.append(#""type":"\#(event.type)""#)
    if !isWild || Bool.random(using: &random) { parts.append(#""v":1"#) }
    if !isWild || Bool.random(using: &random) { parts.append(#""pd":"dinkopum""#) }
    if !isWild || Bool.random(using: &random) { parts.append(#""actor":"perencana""#) }
    if !isWild || Bool.random(using: &random) { parts.append(#""dasar":"Rapat \#(lines.count)""#) }
    parts.append(#""data":\#(data)"#)
    guard isWild else { return lines.append("{" + parts.joined(separator: ",") + "}") }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: lines.append("{ " + parts.joined(separator: " , ") + " }")
    case 1: lines.append("{" + parts.reversed().joined(separator: ",") + "}")
    case 2: lines.append("{" + parts.joined(separator: ",") + "}\r")
    case 3: lines += ["", "   ", "{" + parts.joined(separator: ",") + "}"]
    default: lines.append("{" + parts.joined(separator: ",") + "}")
    }
  }
}
