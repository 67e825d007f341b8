import Canonical
import Evidence
import Testing

@Suite("Verifier keys")
struct VerifierKeyTests {
  @Test(arguments: [
    "signed_note_spec_example", "checkpoint_size8", "cosignature_v1_over_checkpoint_size8",
  ])
  func `reads and writes published keys`(vector: String) throws {
    let text = try Vectors().text(vector, "vkey")
    #expect(try VerifierKey(parsing: text).description == text)
  }

  @Test func `tells a log's key from a witness's`() throws {
    let vectors = try Vectors()
    let log = try VerifierKey(parsing: vectors.text("checkpoint_size8", "vkey"))
    let witness = try VerifierKey(
      parsing: vectors.text("cosignature_v1_over_checkpoint_size8", "vkey"))
    #expect(log.algorithm == .ed25519)
    #expect(witness.algorithm == .cosignatureV1)
  }

  @Test func `names what is wrong with a malformed key`() {
    let encoded = Base64.encode([1] + [UInt8](repeating: 9, count: 32))
    #expect(Self.fault("") == .badShape)
    #expect(Self.fault("a.example+00000000") == .badShape)
    #expect(Self.fault("a.example+00000000+!!!!") == .badShape)
    #expect(Self.fault("a.example+00000000+") == .badShape)
    #expect(Self.fault("+00000000+\(encoded)") == .badName(""))
    #expect(Self.fault("a b+00000000+\(encoded)") == .badName("a b"))
    #expect(Self.fault("a.example+00000000+AQ==") == .badLength(0))
    #expect(
      Self.fault("a.example+00000000+\(Base64.encode([6] + [UInt8](repeating: 9, count: 1312)))")
        == .unknownType(6))
    guard case .otherHash(_, let found) = Self.fault("a.example+00000000+\(encoded)") else {
      Issue.record("another hash is refused")
      return
    }
    #expect(found == "00000000")
  }

  @Test func `refuses every key of which one character is another`() throws {
    let text = Array(try Vectors().text("checkpoint_size8", "vkey").utf8)
    for place in text.indices {
      var forged = text
      forged[place] = forged[place] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
      #expect(Self.fault(String(decoding: forged, as: UTF8.self)) != nil, "at \(place)")
    }
  }

  @Test func `reads a file of keys, and names the line that is none`() throws {
    let vectors = try Vectors()
    let openssl = try OpenSSL()
    let one = try vectors.text("checkpoint_size8", "vkey")
    let two = try vectors.text("cosignature_v1_over_checkpoint_size8", "vkey")
    let file = "# kunci provinsi\r\n\(one)\r\n\n  \(two)\n"
    #expect(try Signers(parsing: Array(file.utf8), openssl: openssl).keys.count == 2)
    #expect(
      caught { _ = try Signers(parsing: Array("\(one)\nbukan\n".utf8), openssl: openssl) }
        == .key(line: 2, .badShape))
    #expect(
      caught { _ = try Signers(parsing: Array("# kosong\n".utf8), openssl: openssl) }
        == .key(line: nil, .noKeys))
  }

  private static func fault(_ text: String) -> KeyFault? {
    guard case .key(_, let fault) = caught({ _ = try VerifierKey(parsing: text) }) else {
      return nil
    }
    return fault
  }
}
