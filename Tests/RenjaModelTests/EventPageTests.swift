import Foundation
import RenjaModel
import Testing

@Suite("The page of the plan's events")
struct EventPageTests {
  private static let page: [Substring] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Sources/EventLog/EventLog.docc/PlanEvents.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n")
  }()

  /// The rows of its tables, each a list of cells.
  private static let rows = page.filter { $0.hasPrefix("| ") }.map { line in
    line.replacing("\\|", with: "¦").split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces).replacing("¦", with: "|")
    }
  }

  /// The words in a cell that stand between backticks.
  private static func words(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func written(_ field: FieldDescription) -> String {
    switch field.presence {
    case .required: field.key
    case .optional: field.key + "?"
    case .nullable: field.key + "|null"
    case .list: field.key + "[]"
    }
  }

  @Test func `lists every type and its keys in the order in which they are written`() {
    let types = Set(PlanEvent.payloadTypes.map { $0.type })
    let rows = Self.rows.filter { $0.count == 3 && types.contains(Self.words($0[0]).joined()) }
    #expect(rows.map { Self.words($0[0]).joined() } == PlanEvent.payloadTypes.map { $0.type })
    for (row, payload) in zip(rows, PlanEvent.payloadTypes) {
      #expect(Self.words(row[2]) == payload.fields.map(Self.written), "\(payload.type)")
      #expect(payload.version == 1, "\(payload.type): the page says that all are in version 1")
    }
  }

  @Test func `says what kind of value stands under each key`() {
    let kinds: [FieldKind: String] = [
      .integer: "a whole number within ±(2^53 − 1)", .amount: "an amount",
      .decimal: "a decimal", .day: "a day", .sumber: "sources",
    ]
    var keys: [String: Set<String>] = [:]
    func collect(_ fields: [FieldDescription]) {
      for field in fields {
        if case .record(let parts) = field.kind {
          keys["a list of objects", default: []].insert(field.key)
          collect(parts)
        } else {
          keys[kinds[field.kind] ?? "a text", default: []].insert(field.key)
        }
      }
    }
    for payload in PlanEvent.payloadTypes { collect(payload.fields) }
    keys["a text"] = nil
    for (kind, keys) in keys {
      let row = Self.rows.first { $0.count == 2 && $0[0] == kind }
      #expect(Set(Self.words(row?[1] ?? "")) == keys, "\(kind)")
    }
  }

  @Test func `names every word that a key may hold`() {
    let page = Self.page.joined(separator: "\n")
    let words =
      Agregasi.allCases.map(\.rawValue) + JenisCatatan.allCases.map(\.rawValue)
      + JenisTujuan.allCases.map(\.rawValue) + UkuranTujuan.allCases.map(\.rawValue)
      + UkuranKlaim.allCases.map(\.rawValue) + Keputusan.allCases.map(\.rawValue)
      + Tingkat.allCases.map(\.rawValue) + Periode.allCases.map(\.rawValue)
      + Level.allCases.map(\.rawValue) + Tahapan.ordered.map(\.name)
      + Alasan.Code.allCases.map(\.rawValue)
    for word in words {
      #expect(page.contains("`\(word)`") || page.contains(" \(word)"), "\(word)")
    }
  }
}
