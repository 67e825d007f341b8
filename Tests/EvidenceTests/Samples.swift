import Canonical
import EventLog
import Evidence
import Foundation
import Merkle
import Platform
import Synchronization
import TestSupport
import Testing

/// The published vectors, read from the fixture beside this file.
struct Vectors {
  private let json: JSONValue

  init(file: String = #filePath) throws {
    let fixture = URL(fileURLWithPath: file)
      .deletingLastPathComponent()
      .appendingPathComponent("Fixtures/rfc6962-vectors.json")
    json = try JSONValue(parsing: [UInt8](Data(contentsOf: fixture)))
  }

  func text(_ keys: String...) throws -> String {
    let value = try keys.reduce(json) { value, key in try #require(value.object?[key]) }
    return try #require(value.string)
  }

  /// The private key of a vector as a file that openssl reads (PKCS#8, RFC 8410).
  func key(_ vector: String, in folder: TemporaryFolder) throws -> String {
    let seed = try #require(Hex.decode(text(vector, "ed25519_seed")))
    return try Keys.file(seed: seed, in: folder)
  }

  func list(_ key: String) throws -> [JSONObject] {
    try #require(json.object?[key]?.array).map { try #require($0.object) }
  }

  func digests(_ key: String) throws -> [Digest] {
    try #require(json.object?[key]?.array).map { value in
      let hex = try #require(value.string)
      return try #require(Digest(hex: hex))
    }
  }
}

/// Throw-away keys.
enum Keys {
  /// Stores the private key that a seed gives, and gives its path.
  static func file(seed: [UInt8], in folder: TemporaryFolder) throws -> String {
    let prefix: [UInt8] = [
      0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04,
      0x20,
    ]
    let text = """
      -----BEGIN PRIVATE KEY-----
      \(Base64.encode(prefix + seed))
      -----END PRIVATE KEY-----

      """
    return try folder.write(Array(text.utf8), to: "key-\(Hex.encode(seed.prefix(8))).pem")
  }

  /// A key whose seed is this byte, over and over.
  static func key(_ byte: UInt8, name: String, in folder: TemporaryFolder) throws -> SigningKey {
    try SigningKey(
      file: file(seed: [UInt8](repeating: byte, count: 32), in: folder), name: name,
      openssl: OpenSSL())
  }
}

/// A clock that stands still.
struct StoppedClock: WallClock {
  var seconds: Int64 = 1_767_225_600

  func secondsSince1970() -> Int64 { seconds }
}

/// A log of its own for one test.
struct SampleLog {
  static let origin = "renja.example/uji/dinkopum"

  let folder: TemporaryFolder
  let path: String

  /// Batches of these sizes, a sealed segment after each.
  init(_ sealed: [Int], open: Int = 0, text: String = "catatan", origin: String = origin) throws {
    folder = try TemporaryFolder()
    path = folder.appending("log")
    let identity = LogIdentity(
      origin: origin, offset: UTCOffset("+07:00") ?? .utc,
      created: Instant("2021-03-01T00:00:00Z") ?? .earliest, pd: "dinkopum")
    try LogCreation.create(path, identity)
    try write(sealed, open: open, text: text)
  }

  private init(copying other: SampleLog) throws {
    folder = try TemporaryFolder()
    path = folder.appending("log")
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  /// The same log in another folder, to go its own way there.
  func copy() throws -> SampleLog { try SampleLog(copying: self) }

  func write(_ sealed: [Int], open: Int = 0, text: String = "catatan") throws {
    var writer = try LogWriter.open(
      path, as: WriterOptions(user: "siti", clock: StoppedClock(), patience: 0))
    for count in sealed where count > 0 {
      try append(count, text, to: &writer)
      try writer.seal()
    }
    if open > 0 { try append(open, text, to: &writer) }
    try writer.close()
  }

  private func append(_ count: Int, _ text: String, to writer: inout LogWriter) throws {
    let drafts = (0..<count).map { place in
      var data = JSONWriter()
      data.beginObject()
      data.key("rupiah")
      data.integer((writer.size + place + 1) * 1000)
      data.key("teks")
      data.string(text)
      data.endObject()
      return EventDraft(
        id: EventID(high: UInt64(writer.size + place), low: UInt64(text.utf8.count)),
        effective: Day("2021-03-15") ?? .earliest, type: "pagu-changed", pd: "dinkopum",
        actor: "perencana", data: data.bytes)
    }
    _ = try writer.append(drafts)
  }

  func snapshot() throws -> LogSnapshot { try LogSnapshot(opening: path) }

  /// The checkpoint over the first events.
  func checkpoint(size: Int) throws -> Checkpoint {
    let root = try #require(try snapshot().root(ofFirst: size))
    return try Checkpoint(origin: snapshot().identity.origin, size: size, root: root)
  }
}

extension Checkpoint {
  var note: CheckpointNote { CheckpointNote(self) }
}

/// The error that `body` throws.
func caught(_ body: () throws -> Void) -> EvidenceError? {
  do {
    try body()
    return nil
  } catch {
    return error as? EvidenceError
  }
}
