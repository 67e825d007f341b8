import Canonical
import Foundation
import Merkle
import Projections
import RenjaModel
import Reports
import TestSupport
import Testing

@Suite("HTML pages")
struct HTMLFormatTests {
  @Test(arguments: ["form", "trace"])
  func `draws a small report as it was looked at`(name: String) {
    let table = name == "form" ? Samples.form : Samples.trace
    let page = Page(PlainReport(table, language: .indonesian), Page.accounts(Page.log))
    Golden().expect(page.body, is: "page-\(name).id.html")
  }

  @Test func `loads nothing, and lets only its own sheet and script run`() throws {
    let page = Page(PlainReport(Samples.trace), Page.accounts(Page.log))
    for forbidden in ["http:", "https:", " src=", " href=", "@import", "url(", "javascript:"] {
      #expect(!page.body.contains(forbidden), "\(forbidden)")
    }
    let handlers = page.body.split(separator: " on").dropFirst().filter { piece in
      piece.drop(while: \.isLetter).first == "="
    }
    #expect(handlers.isEmpty)
    let policy = page.between("Content-Security-Policy\" content=\"", "\"")
    let style = SHA256.hash(Array(page.between("<style>", "</style>").utf8)).base64
    let script = SHA256.hash(Array(page.between("<script>", "</script>").utf8)).base64
    #expect(
      policy == "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'"
        + "; base-uri 'none'; form-action 'none'")
  }

  @Test func `without accounts there is neither script nor button`() {
    let page = Page(PlainReport(Samples.trace))
    #expect(!page.tags.contains("script"))
    #expect(!page.tags.contains("button"))
    #expect(page.text.contains("115.500.000"))
  }

  @Test func `a figure names its events, and the page tells each of them`() {
    let page = Page(PlainReport(Samples.trace), Page.accounts(Page.log))
    #expect(page.values("data-e") == ["7"])
    let event = page.between("id=\"e7\">", "</article>")
    for fact in [
      "#7 pagu-changed 2022/rancangan 2.17.06.2.01.01", "115.500.000", "5.000.000 (#6)", "DAU",
      "2021-05-10", "2021-01-01 00:07:00", "perencana (uji)", "T-C.33/2022.1 row 7",
    ] {
      #expect(event.contains(fact), "\(fact)")
    }
    #expect(page.between("id=\"e1\">", "</article>").contains("#8"))
  }

  @Test func `headings are real: each cell names those it stands under`() {
    let page = Page(PlainReport(Samples.form))
    #expect(
      page.values("scope") == ["col", "colgroup", "colgroup", "col"]
        + Array(
          repeating: "col", count: 4) + ["row"])
    let ids = Set(page.values("id"))
    let named = page.values("headers").flatMap { $0.split(separator: " ").map(String.init) }
    #expect(!named.isEmpty)
    #expect(named.allSatisfy(ids.contains), "\(named) \(ids)")
    #expect(page.values("colspan") == ["2", "2"])
    #expect(page.values("rowspan") == ["2", "2"])
    #expect(page.values("lang") == ["en"])
    #expect(page.text.contains("5=(2+3)/2<br>(5=2+3)"))
  }

  @Test func `absent, blank and zero are told apart, aloud too`() {
    let page = Page(PlainReport(Samples.trace, language: .indonesian))
    #expect(page.text.contains("aria-label=\"tidak ada baris\" title=\"tidak ada baris\">·</span>"))
    #expect(page.text.contains("aria-label=\"baris tanpa isi\" title=\"baris tanpa isi\">—</span>"))
    #expect(page.text.contains(">0</td>"))
  }

  @Test func `invented data are told before all else, and on every printed page`() {
    var document = PlainReport(Samples.form).content
    document.banner = "Data \"rekaan\" <b>"
    let page = Page(PlainReport(document))
    #expect(
      page.between("<body>\n", "\n") == """
        <p class="banner" role="note">Data &quot;rekaan&quot; &lt;b&gt;</p>
        """)
    #expect(page.between("@top-center{content:\"", "\"") == #"Data \22 rekaan\22  \3c b\3e "#)
  }

  @Test func `prints on its side, with headings again and its pages numbered`() {
    let style = Page(PlainReport(Samples.form)).between("<style>", "</style>")
    for rule in [
      "@page{size:landscape", "counter(page) \" / \" counter(pages)",
      "thead{display:table-header-group", "prefers-color-scheme:dark",
    ] {
      #expect(style.contains(rule), "\(rule)")
    }
  }

  @Test func `a document of words alone is a page too`() {
    let document = ReportDocument(
      title: [], blocks: [.heading("A"), .list(["b \("c", .rise)"]), .paragraph("d")],
      notes: ["e"], basis: Samples.basis(.english))
    let page = Page(PlainReport(document))
    for line in ["<h2>A</h2>", "<li>b <span class=\"rise\">c</span></li>", "<p>d</p>", "<p>e</p>"] {
      #expect(page.text.contains(line + "\n"), "\(line)")
    }
  }
}
