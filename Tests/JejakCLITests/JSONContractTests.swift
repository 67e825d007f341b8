import Canonical
import TestSupport
import Testing

@testable import JejakCLI

/// The contract that programs rely on: which keys an object has, what stands in them, and which may
/// be missing or `null`.
@Suite("The JSON of show, trace and diff keeps its contract")
struct JSONContractTests {
  private static let small = Result { try PlanLog(.small) }
  private static let logs = [small, Result { try PlanLog(.renja2022()) }]

  private static let basis = Shape([
    "log": .string, "size": .number, "root": .string, "coordinate": .string, "known?": .string,
    "upto?": .number, "date?": .string, "command": .string, "lang": .string, "program": .string,
  ])
  private static let stages = Shape.map(.blankable(.number))
  private static let steps = Shape.array(
    Shape([
      "from": .string, "to": .string, "change": .number, "percent?": .number, "move": .string,
    ]))

  @Test func `show writes the plan, its sums and who adopted it`() throws {
    let indicator = Shape([
      "indikator": .string, "teks?": .string, "target?": .blankable(.string), "nilai?": .number,
      "satuan?": .string, "pagu?": .blankable(.number), "lokasi?": .blankable(.string),
    ])
    let amounts: [String: Shape] = [
      "pagu?": .blankable(.number), "computed?": .blankable(.number),
      "indicators": .array(indicator),
    ]
    let row = Shape(
      amounts.merging([
        "pd": .string, "kode": .string, "level": .string, "nama": .string,
        "nama_tertulis?": .string, "children?": .blankable(.number),
        "sumber": .array(Shape(["sumber?": .string, "rupiah": .blankable(.number)])),
        "lokasi?": .blankable(.string),
        "forward?": Shape(amounts.merging(["tahun": .number]) { $1 }),
      ]) { $1 })
    let adopted = Shape([
      "seq": .number, "effective": .string, "judul": .string, "nomor?": .string,
      "tanggal?": .string, "oleh?": .string,
    ])
    let answer = Shape([
      "basis": Self.basis, "rows": .array(row),
      "totals": Shape([
        "computed": .number, "program?": .blankable(.number), "kegiatan?": .blankable(.number),
        "penunjang": .number, "inti": .number, "sumber": .map(.number), "counts": .map(.number),
      ]),
      "offices": .array(Shape(["pd": .string, "tahapan": .string, "adopted?": adopted])),
    ])
    for log in Self.logs {
      for coordinate in ["2022", "2022/rancangan", "2022/kebutuhan", "2023/prakiraan"] {
        #expect(answer.faults(in: try log.get().json(["show", coordinate])) == [])
      }
    }
  }

  @Test func `trace writes every stage, step and total`() throws {
    let row = Shape([
      "pd": .string, "kode": .string, "level": .string, "nama": .string, "stages": Self.stages,
      "computed": Self.stages, "steps": Self.steps, "first?": .blankable(.number),
      "final?": .blankable(.number), "change": .number, "events": .array(.number),
    ])
    let group = Shape([
      "kode?": .string, "nama?": .string, "stages": Self.stages, "steps": Self.steps,
      "change": .number,
    ])
    let total = Shape([
      "from": .string, "to": .string, "change": .number, "up": .number, "down": .number,
    ])
    let answer = Shape([
      "basis": Self.basis, "rows": .array(row), "groups?": .array(group),
      "totals": Shape(["stages": .map(.number), "steps": .array(total)]),
      "unadopted?": .array(.string),
    ])
    let lines = [
      ["trace", "2022"], ["trace", "2022", "2.17.06"], ["trace", "2022", "--by", "sumber"],
      ["trace", "2022", "--by", "program"], ["trace", "2023"],
      ["trace", "2023", "--from", "prakiraan"],
    ]
    for line in lines {
      for log in Self.logs {
        #expect(answer.faults(in: try log.get().json(line)) == [], "\(line)")
      }
    }
  }

  @Test func `diff writes before, after and change of each field`() throws {
    let source = Shape.array(Shape(["sumber": .string, "rupiah": .number]))
    let field = Shape([
      "before?": .blankable(.any([.number, .string, source, .map(.blankable(.string))])),
      "after?": .blankable(.any([.number, .string, source, .map(.blankable(.string))])),
      "change?": .number,
    ])
    let row = Shape([
      "pd": .string, "kode": .string, "level": .string, "indikator?": .string, "nama": .string,
      "kind": .string, "fields": .map(field),
    ])
    let side = Shape([
      "coordinate": .string, "size": .number, "root": .string,
      "offices": .array(Shape(["pd": .string, "tahapan": .string, "adopted": .bool])),
    ])
    let answer = Shape([
      "basis": Self.basis, "rows": .array(row),
      "totals": Shape([
        "before": .number, "after": .number, "change": .number, "up": .number, "down": .number,
      ]),
      "sides": .array(side),
      "left_out": .array(Shape(["field": .string, "missing": .string])),
    ])
    for log in Self.logs {
      for pair in [["2022/kebutuhan", "2022/rancangan"], ["2022/rancangan", "2023/prakiraan"]] {
        #expect(answer.faults(in: try log.get().json(["diff"] + pair)) == [])
      }
    }
  }

  @Test func `absent has no key, blank is null and 0 is 0`() throws {
    let rows = try Self.small.get().json(["trace", "2022"]).objects("rows")
    func stages(_ kode: String) throws -> JSONObject {
      try #require(rows.first { $0["kode"]?.string == kode }?["stages"]?.object)
    }
    #expect(try stages("2.17.06.2.01.03").keys == ["penetapan"])
    #expect(try stages("2.17.06.2.01.02")["kebutuhan"]?.isNull == true)
    #expect(try stages("2.17.01.2.01.01")["penetapan"]?.integer == 0)
  }
}

/// What a JSON value must be.
indirect enum Shape: Sendable {
  case string
  case number
  case bool
  case blankable(Shape)
  case array(Shape)
  case map(Shape)
  case any([Shape])
  case object([String: Shape])

  /// An object with exactly these keys; one that ends in a question mark may be missing.
  init(_ members: [String: Shape]) { self = .object(members) }

  /// Where an object is not what it must be.
  func faults(in object: JSONObject) -> [String] { faults(in: .object(object), at: "") }

  private func faults(in value: JSONValue, at path: String) -> [String] {
    switch self {
    case .string: return value.string == nil ? ["\(path): no string"] : []
    case .number: return value.number == nil ? ["\(path): no number"] : []
    case .bool: return value.bool == nil ? ["\(path): no bool"] : []
    case .blankable(let shape): return value.isNull ? [] : shape.faults(in: value, at: path)
    case .any(let shapes):
      return shapes.contains { $0.faults(in: value, at: path).isEmpty }
        ? [] : ["\(path): none fits"]
    case .array(let shape):
      guard let values = value.array else { return ["\(path): no array"] }
      return values.flatMap { shape.faults(in: $0, at: path + "[]") }
    case .map(let shape):
      guard let object = value.object else { return ["\(path): no object"] }
      return object.flatMap { shape.faults(in: $0.value, at: "\(path).\($0.key)") }
    case .object(let members):
      guard let object = value.object else { return ["\(path): no object"] }
      let missing = members.keys.filter { !$0.hasSuffix("?") && object[$0] == nil }
      let unknown = object.keys.filter { members[$0] == nil && members[$0 + "?"] == nil }
      let inner = object.flatMap { member in
        (members[member.key] ?? members[member.key + "?"])?
          .faults(in: member.value, at: "\(path).\(member.key)") ?? []
      }
      return missing.map { "\(path).\($0): missing" }
        + unknown.map { "\(path).\($0): unknown" } + inner
    }
  }
}
