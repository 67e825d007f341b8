import Canonical
import Evidence
import TestSupport
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
  @Test func `reads and writes the specification's example`() throws {
    let vectors = try Vectors()
    let text = try vectors.text("signed_note_spec_example", "text")
    let line = try vectors.text("signed_note_spec_example", "signature_line")
    let note = try SignedNote(parsing: Array("\(text)\n\(line)\n".utf8))
    #expect(note.text == text)
    #expect(note.signatures.map(\.name) == ["example.com/foo"])
    #expect(note.written == "\(text)\n\(line)\n")
    let signers = try Signers(
      [VerifierKey(parsing: vectors.text("signed_note_spec_example", "vkey"))], openssl: OpenSSL())
    #expect(try signers.vouchers(for: note).map(\.key.name) == ["example.com/foo"])
  }

  @Test func `splits at the last empty line, for a text may have some too`() throws {
    let text = "una poesia\n\ned è subito sera.\n"
    let note = try SignedNote(parsing: Array((text + "\n" + Self.line("a.example")).utf8))
    #expect(note.text == text)
  }

  @Test(arguments: [1, 16, 17, 100]) func `takes as many signatures`(count: Int) throws {
    let lines = (0..<count).map { Self.line("w\($0).example") }.joined()
    let note = try SignedNote(parsing: Array(("teks\n\n" + lines).utf8))
    #expect(note.signatures.count == count)
  }

  @Test func `refuses more signatures than it reads`() {
    let lines = (0..<101).map { Self.line("w\($0).example") }.joined()
    #expect(Self.fault("teks\n\n" + lines) == .tooManySignatures(101))
  }

  @Test func `names what is wrong with a malformed note`() {
    let line = Self.line("a.example")
    #expect(Self.fault("") == .unterminated)
    #expect(Self.fault("teks\n") == .noSeparator)
    #expect(Self.fault("teks\n" + line) == .noSeparator)
    #expect(Self.fault("teks\n\n") == .empty)
    #expect(Self.fault("\n\n" + line) == .empty)
    #expect(Self.fault("teks\n\n" + line.dropLast()) == .unterminated)
    #expect(Self.fault("teks\r\n\n" + line) == .controlCharacter(offset: 4))
    #expect(Self.fault("teks\n\n" + line + "\n") == .empty)
    #expect(Self.fault("teks\n\n" + line + "sampah\n") == .badSignature(line: 4))
    #expect(Self.fault("teks\n\n- a.example AAAAAAA=\n") == .badSignature(line: 3))
    #expect(Self.fault("teks\n\n— a.example AAAAAA=\n") == .badSignature(line: 3))
    #expect(Self.fault("teks\n\n— a.example AAAAAA==\n") == .badSignature(line: 3))
    #expect(Self.fault("teks\n\n— a+b AAAAAAA=\n") == .badSignature(line: 3))
    #expect(Self.fault("teks\n\n—  AAAAAAA=\n") == .badSignature(line: 3))
    #expect(Self.fault("teks\n\n— a b AAAAAAA=\n") == .badSignature(line: 3))
    #expect(Self.fault("teks\n\n— a\u{A0}b AAAAAAA=\n") == .badSignature(line: 3))
    #expect(
      caught { _ = try SignedNote(parsing: [0xFF, 0x0A, 0x0A]) } == .note(.notUTF8))
    let long = [UInt8](repeating: 0x61, count: SignedNote.maximumLength + 1)
    #expect(caught { _ = try SignedNote(parsing: long) } == .note(.tooLong(bytes: long.count)))
  }

  private static func line(_ name: String) -> String {
    "— \(name) \(Base64.encode([UInt8](repeating: 7, count: 68)))\n"
  }

  private static func fault(_ text: String) -> NoteFault? {
    guard case .note(let fault) = caught({ _ = try SignedNote(parsing: Array(text.utf8)) }) else {
      return nil
    }
    return fault
  }
}
