import Canonical
import EventLog
import TestSupport
import Testing

@Suite("Reading a line")
struct EventLineTests {
  static let canonical = """
    {"seq":7,"id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z",\
    "clock":"2020-03-16T02:10:00Z","effective":"2021-03-15","type":"pagu-changed","v":1,\
    "pd":"dinkopum","actor":"perencana","user":"siti","dasar":"Analisis “kebutuhan” 2022",\
    "batch":"6/60","data":{"tahun":2022,"kode":"2.17.08.2.01.01","rupiah":315000000.50,\
    "sumber":[{"sumber":"DAU","rupiah":1},{}],"dok":null,"x":true,"y":false,"z":[-0.5,0,[]]}}
    """

  private func read(_ text: String) throws(LineError) -> EventEnvelope {
    try EventLine.read(Array(text.utf8).span)
  }

  private func error(_ text: String) -> LineError? {
    do throws(LineError) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `says what the line says`() throws {
    let line = Array(Self.canonical.utf8)
    let event = try EventLine.read(line.span)
    #expect(event.seq == 7)
    #expect(event.id.description == "0b9e0000000000000000000000000001")
    #expect(event.recorded.description == "2021-03-16T02:10:00Z")
    #expect(event.clock?.description == "2020-03-16T02:10:00Z")
    #expect(event.effective.description == "2021-03-15")
    #expect(event.type.string(in: line.span) == "pagu-changed")
    #expect(event.type.equals("pagu-changed", in: line.span) == true)
    #expect(event.type.equals("pagu-shifted", in: line.span) == false)
    #expect(event.version == 1)
    #expect(event.pd.string(in: line.span) == "dinkopum")
    #expect(event.actor.string(in: line.span) == "perencana")
    #expect(event.user.string(in: line.span) == "siti")
    #expect(event.dasar?.string(in: line.span) == "Analisis “kebutuhan” 2022")
    #expect(event.batch.number == 6 && event.batch.count == 60 && !event.batch.isLast)
    #expect(line[event.data].starts(with: Array(#"{"tahun""#.utf8)))
    #expect(event.isCanonical && !event.hasUnknownFields)
  }

  @Test func `accepts the same fields in any spelling and says that it is not canonical`() throws {
    let spellings = [
      #" {"seq":7, "id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z","effective":"2021-03-15","type":"t","v":1,"pd":"p","actor":"a","user":"u","data":{ } } "#,
      #"{"data":{},"user":"u","actor":"a","pd":"p","v":1,"type":"t","effective":"2021-03-15","recorded":"2021-03-16T02:10:00Z","id":"0b9e0000000000000000000000000001","seq":7}"#,
      #"{"seq":7,"id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z","effective":"2021-03-15","type":"t","v":1,"pd":"p","actor":"a","user":"u","batch":"1/1","data":{}}"#,
      #"{"seq":7,"id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z","effective":"2021-03-15","type":"\u0074","v":1,"pd":"p","actor":"a","user":"u","data":{}}"#,
      #"{"seq":7,"id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z","effective":"2021-03-15","type":"t","v":1,"pd":"p","actor":"a","user":"u","data":{"a":"\/"}}"#,
      #"{"seq":7,"id":"0b9e0000000000000000000000000001","recorded":"2021-03-16T02:10:00Z","effective":"2021-03-15","type":"t","v":1,"pd":"p","actor":"a","user":"u","data":{},"baru":[1]}"#,
    ]
    for text in spellings {
      let line = Array(text.utf8)
      let event = try EventLine.read(line.span)
      #expect(event.seq == 7)
      #expect(event.type.string(in: line.span) == "t")
      #expect(event.type.equals("t", in: line.span) == true)
      #expect(!event.isCanonical)
      #expect(event.hasUnknownFields == text.contains("baru"))
    }
  }

  @Test func `escapes that the writer writes are canonical`() throws {
    let text = Self.canonical.replacing("siti", with: #"\"\\\n\u0001"#)
    let line = Array(text.utf8)
    let event = try EventLine.read(line.span)
    #expect(event.isCanonical)
    #expect(event.user.string(in: line.span) == "\"\\\n\u{1}")
    #expect(try !read(Self.canonical.replacing("siti", with: #"\u000a"#)).isCanonical)
    #expect(try !read(Self.canonical.replacing("siti", with: #"\u000A"#)).isCanonical)
  }

  @Test(
    arguments: [
      ("siti", "si\u{1}ti", "control"), ("siti", #"\ud800"#, "surrogate"),
      (#""v":1"#, #""v":01"#, "number"), (#""v":1"#, #""v":NaN"#, "word"),
      (#""v":1"#, #""v":1,"v":1"#, "key twice"), (#""kode""#, #""tahun""#, "key twice"),
      ("}}", "}}{}", "after"), ("}}", "}},", "after"), ("}}", "}", "end"),
      ("{\"seq\"", "\u{FEFF}{\"seq\"", "mark"), ("siti", "si\rti", "control"),
    ])
  func `refuses what is no strict JSON`(old: String, new: String, word: String) {
    let error = error(Self.canonical.replacing(old, with: new, maxReplacements: 1))
    #expect(error?.kind.description.contains(word) == true, "\(String(describing: error))")
  }

  @Test(
    arguments: [
      (#""seq":7"#, #""seq":0"#, "seq"), (#""seq":7"#, #""seq":-7"#, "seq"),
      (#""seq":7"#, #""seq":7.0"#, "seq"), (#""seq":7"#, #""seq":"7""#, "seq"),
      (#""seq":7"#, #""seq":99999999999999999999"#, "seq"),
      ("0b9e", "0B9E", "id"), ("0b9e", "0b9", "id"), ("0b9e", "0b9g", "id"),
      ("03-16T", "02-30T", "recorded"), ("02:10:00Z", "02:10:60Z", "recorded"),
      ("02:10:00Z", "02:10:00.0Z", "recorded"), ("02:10:00Z", "02:10:00+07:00", "recorded"),
      ("2021-03-15", "2021-3-15", "effective"), (#""v":1"#, #""v":0"#, "v"),
      (#""siti""#, "null", "user"), ("6/60", "61/60", "batch"), ("6/60", "0/60", "batch"),
      ("6/60", "6", "batch"), ("6/60", "06/60", "batch"), ("6/60", "1/10001", "batch"),
    ])
  func `names the field whose value is of no use`(old: String, new: String, field: String) {
    let error = error(Self.canonical.replacing(old, with: new, maxReplacements: 1))
    #expect(error?.kind == .badValue(field))
    #expect((error?.offset ?? 0) > 0)
  }

  @Test(arguments: [
    "seq", "id", "recorded", "effective", "type", "v", "pd", "actor", "user", "data",
  ])
  func `names the field that is missing`(field: String) {
    let error = error(Self.canonical.replacing("\"\(field)\":", with: "\"bukan\":"))
    #expect(error?.kind == .missing(field))
  }

  @Test func `bounds depth and length`() {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(
      error(Self.canonical.replacing("null", with: deep))?.kind == .json(.tooDeep(maximum: 64)))
    let long = Self.canonical.replacing("siti", with: String(repeating: "x", count: 65_535))
    #expect(error(long)?.kind == .tooLong(long.utf8.count))
    #expect(error("")?.kind == .empty)
  }

  @Test(arguments: [1 as UInt64, 2, 3, 4, 5])
  func `a changed line is read as by a general reader, or refused`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let line = Array(Self.canonical.utf8)
    for _ in 0..<3000 {
      var changed = line
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: changed.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &random)
        case 1: changed.remove(at: place)
        default: changed.insert(changed[Int.random(in: changed.indices, using: &random)], at: place)
        }
      }
      guard let event = try? EventLine.read(changed.span) else { continue }
      let value = try JSONValue(parsing: changed.span)
      let object = try #require(value.object)
      #expect(object["seq"]?.integer == Int64(event.seq))
      #expect(object["user"]?.string == event.user.string(in: changed.span))
      #expect(object["data"]?.canonical == EventLine.draft(event, in: changed.span).data)
      #expect(object["id"]?.string == event.id.description)
      if event.isCanonical { #expect(value.canonical == changed) }
    }
  }
}

@Suite("Checkpoints as text")
struct CheckpointTests {
  static let root = "4HVVSv4+P2HmYRLtKvhEZRmO4bHvFVwQjMnKpnYpqTM="

  @Test func `both forms come back as they were`() throws {
    let text = "renja.example/x\n12\n\(Self.root)\n"
    let checkpoint = try Checkpoint(parsing: text)
    #expect(checkpoint.text == text)
    #expect(checkpoint.short == "renja.example/x 12 \(Self.root)")
    #expect(try Checkpoint(parsingShort: checkpoint.short) == checkpoint)
  }

  @Test(
    arguments: [
      "", "\n", "a\n1\n\(root)", "a\n1\n\(root)\n\n", "a\n1\n\(root)\nx\n", "a\r\n1\r\n\(root)\r\n",
      "\n1\n\(root)\n", "a b\n1\n\(root)\n", "a+b\n1\n\(root)\n", "a\n01\n\(root)\n",
      "a\n-1\n\(root)\n", "a\n+1\n\(root)\n", "a\n\n\(root)\n", "a\n1 \n\(root)\n",
      "a\n99999999999999999999\n\(root)\n", "a\n1\nAAAA\n", "a\n1\n\(root.dropLast())\n",
      "a\n1\n\(root)=\n", " a\n1\n\(root)\n",
    ])
  func `anything else is refused`(text: String) {
    #expect(throws: CheckpointError.self) { _ = try Checkpoint(parsing: text) }
    let short = text.dropLast().replacing("\n", with: " ")
    #expect(throws: CheckpointError.self) {
      _ = try Checkpoint(parsingShort: text.hasSuffix("\n") ? String(short) + " " : text)
    }
  }
}
