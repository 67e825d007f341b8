public import Canonical
import Merkle
public import Projections

/// One self-contained page: it loads nothing, and nothing in it can run but the script it names.
///
/// It is read on screens of any width, by day and in the dark, and printed on its side on A4 or F4
/// with the headings again on each page. Where it is given the accounts of events, a figure shows
/// the events that gave it.
public struct HTMLFormat: OutputFormat {
  /// What there is to say of the events behind the figures; without it figures show none.
  public var accounts: [EventAccount]
  /// The log's own offset, in which times are told.
  public var offset: UTCOffset

  /// The HTML format.
  ///
  /// - Parameters:
  ///   - accounts: what there is to say of the events that the figures name.
  ///   - offset: the log's own offset, in which times are told.
  public init(accounts: [EventAccount] = [], offset: UTCOffset = .utc) {
    self.accounts = accounts
    self.offset = offset
  }

  /// Writes the page line by line.
  public func write<Failure: Error>(
    _ report: some Report, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let document = report.document()
    let cells = HTMLCell(language: document.language, known: Set(accounts.map(\.seq)))
    for line in opening(of: document, showsEvents: !accounts.isEmpty) {
      try sink(Array((line + "\n").utf8))
    }
    for (place, block) in document.blocks.enumerated() {
      for line in lines(of: block, place, cells) { try sink(Array((line + "\n").utf8)) }
    }
    for line in closing(of: document, cells) { try sink(Array((line + "\n").utf8)) }
  }

  /// What stands above the first block.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - showsEvents: whether its closing will have accounts of events, and the script that shows
  ///     them.
  /// - Returns: the lines.
  func opening(of document: ReportDocument, showsEvents: Bool) -> [String] {
    let language = document.language
    let style = HTMLStyle(document: document).css
    let title = document.title.first ?? document.basis.log
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy(style, showsEvents))\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<meta name=\"generator\" content=\"\(document.basis.program.htmlLine)\">",
      "<title>\(title.htmlLine)</title>", "<style>\(style)</style>", "</head>", "<body>",
    ]
    if let banner = document.banner {
      lines.append("<p class=\"banner\" role=\"note\">\(banner.html)</p>")
    }
    lines.append("<header>")
    lines += document.title.prefix(1).map { "<h1>\($0.html)</h1>" }
    lines += document.title.dropFirst().map { "<p>\($0.html)</p>" }
    if showsEvents {
      lines.append("<p class=\"hint\">\(Phrase.evidenceHint[language].html)</p>")
    }
    return lines + ["</header>", "<main>"]
  }

  /// What stands below the last block: remarks, what the signs mean, the basis, the events.
  func closing(of document: ReportDocument, _ cells: HTMLCell) -> [String] {
    let events = HTMLEvents(
      accounts: accounts, offset: offset, language: document.language)
    var lines = document.notes.map { "<p>\(cells.html($0))</p>" }
    lines += ["</main>", "<footer>"]
    let legend = Legend(of: document).entries
    if !legend.isEmpty {
      lines.append("<h2>\(Phrase.legend[document.language].html)</h2><dl class=\"legend\">")
      lines += legend.map { "<div><dt>\($0.sign.html)</dt><dd>\($0.meaning.html)</dd></div>" }
      lines.append("</dl>")
    }
    lines += self.lines(of: document.basis) + events.lines + ["</footer>"] + events.popover
    if !accounts.isEmpty { lines.append("<script>\(HTMLScript.source)</script>") }
    return lines + ["</body>", "</html>"]
  }

  private func lines(of block: Block, _ place: Int, _ cells: HTMLCell) -> [String] {
    switch block {
    case .heading(let heading): ["<h2>\(heading.html)</h2>"]
    case .paragraph(let paragraph): ["<p>\(cells.html(paragraph))</p>"]
    case .list(let points): ["<ul>"] + points.map { "<li>\(cells.html($0))</li>" } + ["</ul>"]
    case .table(let table):
      table.columns.isEmpty
        ? (table.caption.map { ["<h2>\($0.html)</h2>"] } ?? [])
        : HTMLTable(table, name: "t\(place)", cells: cells).lines
    case .chart(let chart): HTMLChart(chart, name: "g\(place)", cells: cells).lines
    }
  }

  private func lines(of basis: OutputBasis) -> [String] {
    ["<h2>\(Phrase.basis[basis.language].html)</h2><dl class=\"basis\">"]
      + basis.keyedFacts.map { key, name, fact in
        let isCode = key == "root" || key == "command"
        let value = isCode ? "<code>\(fact.htmlLine)</code>" : fact.htmlLine
        return "<div><dt>\(name.html)</dt><dd data-basis=\"\(key)\">\(value)</dd></div>"
      } + ["</dl>"]
  }

  /// What the page may do: show itself by this sheet and run this script, and nothing else.
  private func policy(_ style: String, _ showsEvents: Bool) -> String {
    let script = !showsEvents ? "" : "; script-src 'sha256-\(Self.hash(HTMLScript.source))'"
    return "default-src 'none'; style-src 'sha256-\(Self.hash(style))'\(script)"
      + "; base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ text: String) -> String { SHA256.hash(Array(text.utf8)).base64 }
}

extension OutputFormat where Self == HTMLFormat {
  /// One self-contained page.
  ///
  /// - Parameters:
  ///   - accounts: what there is to say of the events that the figures name.
  ///   - offset: the log's own offset, in which times are told.
  /// - Returns: the format.
  public static func html(
    accounts: [EventAccount] = [], offset: UTCOffset = .utc
  ) -> HTMLFormat {
    HTMLFormat(accounts: accounts, offset: offset)
  }
}
