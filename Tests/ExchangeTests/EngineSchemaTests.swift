import Canonical
import Exchange
import RenjaModel
import TestSupport
import Testing

@Suite("The schema for engines")
struct EngineSchemaTests {
  @Test(arguments: EngineDialect.allCases)
  func `is what was looked at once`(dialect: EngineDialect) {
    Golden().expect(
      EngineSchema(dialect, root: "/srv/renja").text, is: "schema.\(dialect.rawValue).sql")
  }

  @Test(arguments: EngineDialect.allCases)
  func `has a view for every type of event, with every key of its data`(dialect: EngineDialect) {
    let text = EngineSchema(dialect).text
    for type in PlanEvent.payloadTypes {
      let name = type.type.map { $0 == "-" ? "_" : String($0) }.joined()
      let start = text.firstRange(of: " VIEW \(name) AS")
      #expect(start != nil, "\(name)")
      guard let start else { continue }
      let view = text[start.lowerBound...].prefix { $0 != ";" }
      #expect(view.contains("type = '\(type.type)' AND v <= \(type.version)"))
      for field in type.fields { #expect(view.contains(field.key), "\(name).\(field.key)") }
    }
  }

  @Test(arguments: EngineDialect.allCases)
  func `has a cell for every field of a plan`(dialect: EngineDialect) {
    let text = EngineSchema(dialect).text
    let said = text.statement(of: " VIEW said AS")
    for field in PlanField.allCases {
      #expect(said.contains("'\(field.rawValue)'"), "\(field.rawValue)")
    }
  }

  @Test(arguments: EngineDialect.allCases)
  func `a day that bounds what a log knew ends in its zone`(dialect: EngineDialect) throws {
    let coordinate = try Coordinate(parsing: "2022~2021-10-05")
    let today = try #require(Day(year: 2021, month: 11, day: 1))
    let basis = EngineBasis(coordinate, side: "after", today: today)
    #expect(basis.recorded == nil && basis.recordedDay == Day(year: 2021, month: 10, day: 5))
    let text = EngineSchema(dialect, bases: [basis]).text
    #expect(text.contains(" || 'T23:59:59' || l.zone"))
    #expect(text.contains("CAST('2021-10-05' AS"))
    #expect(!text.contains("+07:00"))
  }

  @Test(arguments: EngineDialect.allCases)
  func `holds money exactly, and never as a binary fraction`(dialect: EngineDialect) {
    let text = EngineSchema(dialect).text
    #expect(!text.lowercased().contains("double") && !text.lowercased().contains("float"))
    #expect(text.contains("(18,2)"))
  }

  @Test(arguments: EngineDialect.allCases)
  func `makes every view before another asks it`(dialect: EngineDialect) {
    let text = EngineSchema(dialect).text
    var known: Set<String> = ["events", "lines", "logs"]
    for statement in text.split(separator: ";\n") {
      let words = statement.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      guard let place = Self.place(of: statement, words) else { continue }
      let asked = zip(words, words.dropFirst()).filter { ["FROM", "JOIN"].contains($0.0) }.map(\.1)
      let views = Set(asked).intersection(Self.names(in: text))
      #expect(views.subtracting(known).isEmpty, "\(words[place + 1])")
      known.insert(words[place + 1])
    }
  }

  private static func names(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        return place(of: line, words).map { words[$0 + 1] }
      })
  }

  /// Where the word stands after which a statement names what it makes.
  private static func place(of statement: Substring, _ words: [String]) -> Int? {
    let isMaking = statement.split(separator: "\n").contains {
      $0.hasPrefix("CREATE") || $0.hasPrefix("CACHE")
    }
    return isMaking ? words.firstIndex { $0 == "VIEW" || $0 == "TABLE" } : nil
  }

  @Test func `a path with a quote stays a path`() {
    #expect(EngineSchema(.duckdb, root: "a'b").text.contains("'a''b/events/*/*.jsonl'"))
    #expect(EngineSchema(.spark, root: "a'b").text.contains(#"'a\'b/events'"#))
  }
}

extension String {
  /// The statement in which some words stand, from there to its end.
  fileprivate func statement(of words: String) -> Substring {
    guard let start = firstRange(of: words) else { return "" }
    return self[start.lowerBound...].prefix { $0 != ";" }
  }
}
