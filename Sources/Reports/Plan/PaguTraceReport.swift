public import Canonical
public import Projections
import RenjaModel

/// How each unit's pagu went from the first draft to the final document: the answer of `trace`.
public struct PaguTraceReport: Report {
  /// The trace.
  public let trace: PaguTrace
  /// What it rests on.
  public let basis: OutputBasis

  /// A report on a trace.
  ///
  /// - Parameters:
  ///   - trace: the trace.
  ///   - basis: what it rests on.
  public init(_ trace: PaguTrace, basis: OutputBasis) {
    self.trace = trace
    self.basis = basis
  }

  /// The report as people read it: what moved most, the table, its proof, then every change where
  /// one unit was asked for.
  public func document() -> ReportDocument {
    let words = PaguTraceWords(trace, basis.language)
    let tables = PaguTraceTables(trace, basis.language)
    var blocks: [Block] =
      words.summary + PaguTraceCharts(trace: trace, language: basis.language).blocks
    blocks.append(.table(trace.question.grouping == nil ? tables.units : tables.groups))
    if trace.columns.count > 2 { blocks.append(.table(tables.steps)) }
    blocks.append(.list(words.proof))
    if trace.question.kode != nil, let changes = tables.changes { blocks.append(.table(changes)) }
    return ReportDocument(
      title: words.title, blocks: blocks, notes: words.notes, basis: basis,
      records: PaguTraceRecords(trace).table)
  }
}

extension PaguTraceReport {
  /// Writes `rows` and `totals`; `groups` where amounts were gathered, and the stages that nobody
  /// has adopted, as `unadopted`, where there are any.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: trace.rows) { json, row in
      json.member("pd", row.pd)
      json.member("kode", row.kode.text)
      json.member("level", row.level.rawValue)
      json.member("nama", row.nama)
      json.object("stages") { write(row.stages.mapValues(\.value), to: &$0) }
      json.object("computed") { write(row.computed.mapValues(\.value), to: &$0) }
      write(row.steps, to: &json)
      json.member("first", row.first)
      json.member("final", row.final)
      json.member("change", row.change)
      json.member("events", row.events)
    }
    json.object("totals") { json in
      json.object("stages") { json in
        for stage in trace.shown { json.member(stage.name, trace.totals.stages[stage]) }
      }
      json.objects("steps", of: trace.totals.steps) { json, step in
        json.member("from", step.from.name)
        json.member("to", step.to.name)
        json.member("change", step.change)
        json.member("up", step.up)
        json.member("down", step.down)
      }
    }
    if trace.question.grouping != nil { writeGroups(to: &json) }
    if !trace.unadopted.isEmpty {
      json.key("unadopted")
      json.beginArray()
      for stage in trace.columns where trace.unadopted.contains(stage) { json.string(stage.name) }
      json.endArray()
    }
  }

  private func writeGroups(to json: inout JSONWriter) {
    json.objects("groups", of: trace.groups) { json, group in
      json.member("kode", group.kode?.text)
      json.member("nama", group.nama)
      json.object("stages") { write(group.stages, to: &$0) }
      write(group.steps, to: &json)
      json.member("change", group.change)
    }
  }

  private func write(_ figures: [Tahapan: Figure], to json: inout JSONWriter) {
    for stage in trace.shown { json.member(stage.name, figures[stage] ?? .absent) }
  }

  private func write(_ steps: [PaguStep], to json: inout JSONWriter) {
    json.objects("steps", of: steps) { json, step in
      json.member("from", step.from.name)
      json.member("to", step.to.name)
      json.member("change", step.change)
      json.member("percent", step.percent)
      json.member("move", step.move.rawValue)
    }
  }
}

extension PaguTrace {
  /// Every stage with figures: references first, then the columns.
  var shown: [Tahapan] { references + columns }
}
