import EventLog
import Evidence
import Merkle
import Testing

@Suite("Checkpoints as people keep them")
struct CheckpointNoteTests {
  private static let checkpoint =
    "renja.example/3201\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n"

  @Test func `reads three lines, one line, and a note`() throws {
    let signed = try Vectors().text("checkpoint_size8", "checkpoint")
    let short = "renja.example/3201 8 Xcnaeac\("GWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")"
    let forms = [
      Self.checkpoint, signed, short, short + "\n", "  \(short)  \r\n",
      Self.checkpoint.replacing("\n", with: "\r\n"), "\n" + Self.checkpoint + "\n\n",
      String(Self.checkpoint.dropLast()),
    ]
    for form in forms {
      #expect(
        try CheckpointNote(kept: Array(form.utf8)).checkpoint.text == Self.checkpoint, "\(form)")
    }
    #expect(try CheckpointNote(kept: Array(signed.utf8)).note?.signatures.count == 1)
  }

  @Test func `reads only the exact form where people did not type`() throws {
    #expect(try CheckpointNote(parsing: Array(Self.checkpoint.utf8)).text == Self.checkpoint)
    for other in [
      String(Self.checkpoint.dropLast()), Self.checkpoint + "\n", " " + Self.checkpoint,
      Self.checkpoint.replacing("\n8\n", with: "\n08\n"), Self.checkpoint + "lebih\n",
      Self.checkpoint.replacing("Qyg=", with: "Qyh="),
    ] {
      #expect(throws: EvidenceError.self, "\(other)") {
        try CheckpointNote(parsing: Array(other.utf8))
      }
    }
  }

  @Test(arguments: ["", "renja.example/3201 8", "a 8 b c", "a\n8\nbukan\n", "a -1 x", "\u{FF}"])
  func `refuses what is no checkpoint`(text: String) {
    #expect(throws: EvidenceError.self) { try CheckpointNote(kept: Array(text.utf8)) }
  }

  @Test func `never takes a shortened root for a root`() throws {
    let parts = Self.checkpoint.split(separator: "\n")
    for count in 0..<parts[2].count {
      let cut = "\(parts[0]) \(parts[1]) \(parts[2].prefix(count))"
      #expect(throws: EvidenceError.self) { try CheckpointNote(kept: Array(cut.utf8)) }
    }
  }
}
