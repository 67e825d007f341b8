import Canonical
import Projections
import RenjaModel
import Reports
import TestSupport
import Testing

@Suite("Names that attack a page")
struct HTMLHostilityTests {
  private static let elements: Set<String> = [
    "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "p", "header", "h1", "h2", "h3",
    "main", "div", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "span",
    "strong", "br", "footer", "dl", "dt", "dd", "code", "button", "details", "summary", "article",
    "script", "ul", "li", "figure", "figcaption", "svg", "desc", "text", "line", "rect", "pattern",
    "circle", "g",
  ]

  private static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "</td></tr></table>", "</style><script>", "</script><script>", "<!--", "]]>", "&lt;b&gt;",
    "\u{0}\u{1B}[2J\u{9B}", "\u{202E}gpj.exe", "\u{2028}\u{FEFF}\u{E0041}", "a\r\nb\nc\td",
    "javascript:alert(1)", "\\\"}*{display:none}", "\u{FFFE}\u{FFFF}",
  ]

  /// The elements of a page, each closed in its turn.
  private func check(_ page: Page, _ why: String) {
    #expect(page.text.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isCommand($0) }, "\(why)")
    var open: [String] = []
    for tag in page.tags {
      let name = tag.hasPrefix("/") ? String(tag.dropFirst()) : tag
      #expect(Self.elements.contains(name), "\(why): <\(tag)>")
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name, "\(why): </\(name)>")
      } else if !["!DOCTYPE", "meta", "br", "line", "rect", "circle"].contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty, "\(why): \(open)")
    #expect(page.tags.count { $0 == "script" } <= 1)
  }

  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  @Test(arguments: attacks)
  func `a name stays a name wherever it stands`(attack: String) throws {
    var log = PlanEvents()
    log.actor = attack
    log.dok = attack
    log.target("2.17.06.2.01.01", "1", attack)
    log.pagu("2.17.06.2.01.01", 5, sumber: .satu(attack))
    var basis = Samples.basis(.english)
    basis.command = attack
    basis.log = attack
    let table = Table(
      caption: attack,
      columns: [
        .keys("a", attack).leading().grouped(attack, attack).numbered(attack, formula: attack),
        .words("b", attack).grouped(attack),
      ],
      rows: [
        Table.Row([.code(attack, events: [1]), .text(attack, events: [1, 2])], role: .heading),
        Table.Row([.text(attack)]),
      ])
    let chart = Chart.waterfall(
      attack, [.total(attack, .zero, events: [1]), .change(attack, Rupiah(5), events: [1, 2])])
    let document = ReportDocument(
      title: [attack, attack], banner: attack,
      blocks: [
        .heading(attack), .paragraph("\(attack, .attention)"), .list(["\(attack)"]),
        .table(table), .chart(chart),
        .chart(
          .steppedLine(attack, [Chart.Point(attack, Evidenced(.blank, events: [1]))], .english)),
        .chart(
          .achievements(
            attack,
            [
              Chart.Achievement(
                attack, target: attack, result: nil, percent: nil, events: [1])
            ], .english)),
      ], notes: ["\(attack)"], basis: basis)
    check(Page(PlainReport(document), Page.accounts(log)), attack)
  }

  @Test(arguments: 1...40)
  func `tables that no office would print make pages all the same`(seed: UInt64) {
    var tables = RandomTables(seed: seed)
    check(Page(PlainReport(tables.table()), Page.accounts(Page.log)), "seed \(seed)")
  }
}
