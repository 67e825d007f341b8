import Reports
import Testing

@Suite("Writing to a sink")
struct OutputFormatTests {
  private enum SinkError: Error, Equatable {
    case full
  }

  private static let formats: [any OutputFormat] = [
    .text(width: 100), .markdown, .csv(footer: true), .json, .html(), .workbook,
  ]

  @Test(arguments: 0..<5)
  func `hands over complete lines and stops at the sink's own error`(index: Int) throws {
    let format = OutputFormatTests.formats[index]
    let report = PlainReport(Samples.trace)
    let whole = format.bytes(of: report)
    var pieces: [[UInt8]] = []
    try format.write(report) { piece throws(SinkError) in pieces.append(piece) }
    #expect(Array(pieces.joined()) == whole)
    #expect(pieces.allSatisfy { $0.last == UInt8(ascii: "\n") })

    var written = 0
    #expect(throws: SinkError.full) {
      try format.write(report) { piece throws(SinkError) in
        if written == pieces.count / 2 { throw SinkError.full }
        written += 1
      }
    }
    #expect(written == pieces.count / 2)
  }

  @Test(arguments: 0..<6)
  func `gives the same bytes every time`(index: Int) {
    let format = OutputFormatTests.formats[index]
    #expect(
      format.bytes(of: PlainReport(Samples.form)) == format.bytes(of: PlainReport(Samples.form)))
  }
}
