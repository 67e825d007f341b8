import Canonical
import Evidence
import Merkle
import Platform
import TestSupport
import Testing

@Suite("Signatures made and checked by openssl")
struct SignatureTests {
  @Test func `checks the published checkpoint and cosignature`() throws {
    let note = try Self.cosigned()
    let vouchers = try Self.signers().vouchers(for: note)
    #expect(vouchers.map(\.key.name) == ["renja.example/3201", "inspektorat.example/w1"])
    #expect(vouchers.map(\.time?.secondsSince1970) == [nil, 1_767_225_600])
  }

  @Test func `passes over unknown keys, also those with a known name or number`() throws {
    let openssl = try OpenSSL()
    let note = try Self.cosigned()
    let other = try VerifierKey(
      name: "renja.example/3201", algorithm: .ed25519, publicKey: [UInt8](repeating: 1, count: 32))
    #expect(try Signers([other], openssl: openssl).vouchers(for: note).isEmpty)
    // The same key under another name.
    let key = try VerifierKey(parsing: Vectors().text("checkpoint_size8", "vkey"))
    let renamed = try VerifierKey(
      name: "renja.example/3202", algorithm: .ed25519, publicKey: key.publicKey)
    #expect(try Signers([renamed], openssl: openssl).vouchers(for: note).isEmpty)
  }

  @Test func `rejects a note on which a known key's signature is wrong`() throws {
    let signers = try Self.signers()
    let note = try Self.cosigned()
    for place in note.signatures.indices {
      for bit in [0, 7, 100, 8 * 63] {
        let forged = try Self.flipping(bit, of: place, in: note)
        #expect(
          caught { _ = try signers.vouchers(for: forged) }
            == .note(.wrongSignature(name: note.signatures[place].name)))
      }
    }
  }

  @Test func `rejects a signature under another text`() throws {
    let signers = try Self.signers()
    let written = try Self.cosigned().written
    for (old, new) in [("\n8\n", "\n9\n"), ("/3201\n8", "/3202\n8"), ("8\nXcn", "8\nYcn")] {
      let forged = try SignedNote(
        parsing: Array(Self.replacing(old, by: new, in: written).utf8))
      #expect(throws: EvidenceError.self) { try signers.vouchers(for: forged) }
    }
  }

  @Test func `rejects signatures of another length`() throws {
    let signers = try Self.signers()
    let note = try Self.cosigned()
    for place in note.signatures.indices {
      let whole = note.signatures[place]
      for bytes in [Array(whole.bytes.dropLast()), whole.bytes + [0], [1]] {
        let line = try NoteSignature(name: whole.name, keyID: whole.keyID, bytes: bytes).line
        let forged = try SignedNote(parsing: Array((note.text + "\n" + line).utf8))
        #expect(
          caught { _ = try signers.vouchers(for: forged) }
            == .note(.wrongSignature(name: whole.name)))
      }
    }
  }

  @Test func `counts a key once that signed twice`() throws {
    let note = try Self.cosigned()
    let twice = note.written + note.signatures[0].line
    let again = try SignedNote(parsing: Array(twice.utf8))
    #expect(try Self.signers().vouchers(for: again).count == 2)
  }

  @Test func `says that openssl is missing or too old`() throws {
    #expect(
      caught { _ = try OpenSSL(command: "jejak-no-openssl") }
        == .openssl(.missing(command: "jejak-no-openssl")))
    // `echo` says `version`, as a program does that is no OpenSSL.
    #expect(caught { _ = try OpenSSL(command: "echo") } == .openssl(.tooOld(found: "version")))
  }

  @Test func `says that a key file is missing, no key, or of another kind`() throws {
    let folder = try TemporaryFolder()
    let openssl = try OpenSSL()
    func fault(_ path: String) -> OpenSSLFault? {
      guard case .openssl(let fault) = caught({ _ = try openssl.publicKey(of: path) }) else {
        return nil
      }
      return fault
    }
    for path in [folder.appending("nothing"), try folder.write([1, 2, 3], to: "noise")] {
      guard case .unreadableKey(path, _) = fault(path) else {
        Issue.record("\(path) is no key")
        continue
      }
    }
    let path = folder.appending("ec.pem")
    let made = try Subprocess.run(
      "openssl",
      ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path])
    try #require(made.status == 0)
    #expect(fault(path) == .notEd25519(path: path))
  }

  private static func cosigned() throws -> SignedNote {
    let vectors = try Vectors()
    let checkpoint = try vectors.text("checkpoint_size8", "checkpoint")
    let line = try vectors.text("cosignature_v1_over_checkpoint_size8", "line")
    return try SignedNote(parsing: Array("\(checkpoint)\(line)\n".utf8))
  }

  private static func signers() throws -> Signers {
    let vectors = try Vectors()
    let keys = try ["checkpoint_size8", "cosignature_v1_over_checkpoint_size8"].map {
      try VerifierKey(parsing: vectors.text($0, "vkey"))
    }
    return Signers(keys, openssl: try OpenSSL())
  }

  private static func flipping(
    _ bit: Int, of place: Int, in note: SignedNote
  ) throws -> SignedNote {
    let lines = try note.signatures.enumerated().map { index, signature in
      var bytes = signature.bytes
      if index == place { bytes[bit / 8] ^= 1 << (bit % 8) }
      return try NoteSignature(name: signature.name, keyID: signature.keyID, bytes: bytes).line
    }
    return try SignedNote(parsing: Array((note.text + "\n" + lines.joined()).utf8))
  }

  private static func replacing(_ old: String, by new: String, in text: String) -> String {
    text.replacing(old, with: new)
  }
}
