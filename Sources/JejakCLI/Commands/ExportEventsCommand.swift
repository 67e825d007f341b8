import EventLog
import RenjaStore

/// `jejak export events`: the lines of the log as they stand, to be restored elsewhere.
struct ExportEventsCommand: Command {
  /// Lines are written together up to so many bytes.
  private static let chunk = 1 << 18

  let signature = Signature(
    "export events", .exchanging,
    summary: Bilingual(
      id: "baris-baris log apa adanya (NDJSON)", en: "the log's lines as they stand (NDJSON)"),
    discussion: Bilingual(
      id:
        """
        Satu peristiwa sebaris, byte demi byte seperti tercatat. Simpan titik periksanya: \
        'import events --as-recorded --against' mengembalikannya ke log kosong, dengan akar yang \
        sama atau tidak sama sekali.
        """,
      en:
        """
        One event a line, byte for byte as recorded. Keep the checkpoint with it: 'import events \
        --as-recorded --against' restores it into an empty log, with the same root or not at all.
        """),
    options: [
      .log, .upto, .output,
    ],
    examples: [
      Example(
        "export events --output dinkopum.ndjson",
        Bilingual(
          id: "Lalu: jejak checkpoint > dinkopum.checkpoint",
          en: "Then: jejak checkpoint > dinkopum.checkpoint"))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let log = try context.openSnapshot()
    let size = try context.invocation.number(.upto) ?? log.size
    guard size <= log.size else { throw StoreError.boundBeyondEnd(asked: size, size: log.size) }
    try context.answer { output in
      var lines = log.contents.lines(through: size)
      var bytes: [UInt8] = []
      while size > 0, try lines.next() != nil {
        lines.withLine { line in for place in line.indices { bytes.append(line[place]) } }
        bytes.append(0x0A)
        if bytes.count >= Self.chunk {
          try output.write(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      try output.write(bytes)
    }
    return .done
  }
}
