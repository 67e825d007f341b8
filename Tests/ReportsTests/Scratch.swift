import Reports
import Testing
@Suite("scratch") struct Scratch {
  @Test func show() {
    for w in [60, 80, 120, 200] {
      print(TextFormat(width: w).text(of: PlainReport(Samples.trace, language: .indonesian)))
      print(TextFormat(width: w).text(of: PlainReport(Samples.form)))
    }
    print(MarkdownFormat().text(of: PlainReport(Samples.trace)))
    print(MarkdownFormat().text(of: PlainReport(Samples.form)))
    print(CSVFormat(hasFooter: true).text(of: PlainReport(Samples.trace)))
    print(CSVFormat(locale: .indonesian).text(of: PlainReport(Samples.form)))
    print(TextFormat(width: 100, isColoured: true).text(of: PlainReport(Samples.trace)))
  }
}
