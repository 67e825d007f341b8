public import Canonical
public import Projections
import RenjaModel

/// Writes events one by one, however many there are: `log`.
///
/// No report, since a report is one value: memory here is that of one event. What stands above the
/// first event and below the last is the same as a report's, so the answer is the same contract.
public struct EventListing: Sendable {
  /// How the events are written.
  public enum Form: Sendable {
    /// A line or two for each event.
    case text(TextFormat)
    /// A record for each event.
    case csv(CSVFormat)
    /// One object, its rows the stored events.
    case json
    /// A point for each event.
    case markdown
    /// A row of a page for each event; its numbers are kept, for the page tells of each at its end.
    case html
    /// A row of a sheet for each event; the one form that is whole only at its end, so that its
    /// rows are kept.
    case workbook
  }

  private let form: Form
  private let basis: OutputBasis
  private let offset: UTCOffset
  /// How many events were written.
  public private(set) var count = 0
  private var kept: [Table.Row] = []
  /// The events whose accounts the closing of a page needs.
  public private(set) var listed: Set<Int> = []

  /// A list without events.
  ///
  /// - Parameters:
  ///   - form: how the events are written.
  ///   - basis: what the list rests on.
  ///   - offset: the log's own offset, in which times are told.
  public init(_ form: Form, basis: OutputBasis, offset: UTCOffset) {
    self.form = form
    self.basis = basis
    self.offset = offset
  }

  /// What stands above the first event.
  public func opening() -> [UInt8] {
    let title = "\(Phrase.logTitle[basis.language]) \(basis.log)".neutralisedLine
    switch form {
    case .text(let format):
      let palette = Palette(isColoured: format.isColoured)
      let banner = basis.invented.map {
        LineWrapper.lines($0.neutralised, .attention, width: format.width) + [StyledLine()]
      }
      let lines = (banner ?? []) + LineWrapper.lines(title, .strong, width: format.width)
      return Array((lines.map { palette.text($0) + "\n" }.joined() + "\n").utf8)
    case .csv(let format): return format.headingRecords(of: EventEntry.table).flatMap(\.self)
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.key("basis")
      basis.write(to: &json)
      json.key("rows")
      json.beginArray()
      return JSONFormat.escapingCommands(in: json.bytes)
    case .markdown:
      let document = ReportDocument(title: [title], basis: basis)
      let sections = MarkdownFormat().opening(of: document).map { $0 + "\n\n" }
      return Array(sections.joined().utf8)
    case .html:
      let document = ReportDocument(title: [title], basis: basis)
      return bytes(HTMLFormat().opening(of: document, showsEvents: true) + page().opening)
    case .workbook: return []
    }
  }

  /// One event, after those before it.
  public mutating func next(_ entry: EventEntry) -> [UInt8] {
    count += 1
    if case .workbook = form {
      kept.append(entry.row)
      return []
    }
    if case .html = form { listed.insert(entry.event.seq) }
    if case .json = form { return (count > 1 ? [UInt8(ascii: ",")] : []) + stored(entry) }
    return alone(entry)
  }

  /// One event by itself, as it is followed: whole lines, and nothing before or after them.
  ///
  /// - Parameter entry: the event.
  /// - Returns: its lines; of `json`, the stored object on a line.
  public func alone(_ entry: EventEntry) -> [UInt8] {
    switch form {
    case .text(let format): return text(entry, format)
    case .csv(let format): return format.record(of: entry.row, in: EventEntry.table)
    case .json: return stored(entry) + [0x0A]
    case .markdown:
      let lines = entry.lines(basis.language, at: offset)
        .map(MarkdownFormat().text(of:)).joined(separator: "<br>")
      return Array("- \(lines)\n".utf8)
    case .html:
      let row = entry.shown(basis.language, at: offset)
      return bytes([page(knowing: entry.event.seq).row(row, "e\(entry.event.seq)")])
    case .workbook: return []
    }
  }

  /// What stands below the last event.
  ///
  /// - Parameter accounts: what there is to say of the events that were ``listed``.
  /// - Returns: their count, the basis, and in a page the accounts.
  public func closing(_ accounts: [EventAccount] = []) -> [UInt8] {
    switch form {
    case .text(let format): return format.bytes(of: ending).withGap(count > 0)
    case .markdown: return MarkdownFormat().bytes(of: ending).withGap(count > 0)
    case .csv(let format):
      return format.hasFooter ? format.footer(basis, width: EventEntry.table.columns.count) : []
    case .json:
      return Array("],\"totals\":{\"events\":\(count)}}\n".utf8)
    case .html:
      let page = page()
      let format = HTMLFormat(accounts: accounts, offset: offset)
      return bytes(page.closing + format.closing(of: ending.content, page.cells))
    case .workbook:
      var table = EventEntry.table
      table.rows = kept
      var content = ending.content
      content.title = ["\(Phrase.logTitle[basis.language]) \(basis.log)"]
      content.banner = basis.invented
      content.blocks = [.table(table)]
      return WorkbookFormat().bytes(of: Ending(content: content))
    }
  }

  private func page(knowing seq: Int? = nil) -> HTMLTable {
    let cells = HTMLCell(language: basis.language, known: Set([seq].compactMap(\.self)))
    return HTMLTable(EventEntry.shown(basis.language), name: "l", cells: cells)
  }

  private func bytes(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private var ending: Ending {
    let language = basis.language
    let words =
      count == 0 ? Phrase.logNone[language] : "\(count) \(Phrase.logCount[language])"
    let note = Paragraph([.words(words, .plain)])
    // The banner stands above the first event already.
    var basis = basis
    basis.invented = nil
    return Ending(content: ReportDocument(title: [], notes: [note], basis: basis))
  }

  private func text(_ entry: EventEntry, _ format: TextFormat) -> [UInt8] {
    let palette = Palette(isColoured: format.isColoured)
    let indent = 2
    var text = ""
    for (index, paragraph) in entry.lines(basis.language, at: offset).enumerated() {
      let lines = LineWrapper.lines(paragraph, width: format.width - indent)
      for (place, line) in lines.enumerated() {
        text += palette.text(index + place == 0 ? line : line.indented(by: indent)) + "\n"
      }
    }
    return Array(text.utf8)
  }

  private func stored(_ entry: EventEntry) -> [UInt8] {
    JSONFormat.escapingCommands(in: JSONValue.object(entry.stored).canonical)
  }
}

/// What stands below a list of events: their count and the basis.
private struct Ending: Report {
  let content: ReportDocument

  var basis: OutputBasis { content.basis }
  func document() -> ReportDocument { content }
  func writeMembers(to json: inout JSONWriter) {}
}

extension [UInt8] {
  /// The bytes after an empty line, where something stands before them.
  fileprivate func withGap(_ isNeeded: Bool) -> [UInt8] { isNeeded ? [0x0A] + self : self }
}
