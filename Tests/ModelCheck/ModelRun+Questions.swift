/// What is asked of both: each gives what differs, or nil where nothing does.
extension ModelRun {
  mutating func show(_ place: Place, _ step: Step) throws -> String? {
    let outcome = try world.run(step.arguments ?? [])
    guard let rows = rows(place), !rows.isEmpty else { return refusal(outcome) }
    tally.asked += 1
    let own = Set(rows.filter { $0.key.indikator == nil && $0.value.pagu != nil }.keys.map(\.kode))
      .filter { $0.split(separator: ".").count == 6 }
    return compare(Answer(rows), Answer(show: outcome.output, money: own), outcome)
  }

  mutating func diff(
    _ one: Place, _ other: Place, _ step: Step
  ) throws -> String? {
    let outcome = try world.run(step.arguments ?? [])
    guard let before = rows(one), let after = rows(other), !before.isEmpty, !after.isEmpty else {
      return outcome.status == 1 ? nil : refusal(outcome)
    }
    tally.asked += 1
    return compare(Answer(from: before, to: after), Answer(diff: outcome.output), outcome)
  }

  mutating func trace(_ step: Step) throws -> String? {
    let outcome = try world.run(step.arguments ?? [])
    var expected = Answer()
    for stage in PlainModel.stages {
      let rows = model.plan(stage, PlainModel.Bounds(upto: model.visible))
      guard rows.contains(where: { $0.value.pagu != nil }) else { continue }
      expected.lines.insert("\(stage) \(PlainModel.total(rows))")
    }
    guard !expected.lines.isEmpty else { return refusal(outcome) }
    tally.asked += 1
    return compare(expected, Answer(trace: outcome.output), outcome)
  }

  mutating func why(
    _ place: Place, _ kode: String, _ field: PlainModel.Field, _ step: Step
  ) throws -> String? {
    let outcome = try world.run(step.arguments ?? [])
    guard place.known ?? 0 <= model.visible else { return refusal(outcome) }
    var bounds = place.bounds
    bounds.upto = min(bounds.upto, model.visible)
    guard let stage = place.stage ?? model.stageInForce(bounds) else { return refusal(outcome) }
    let expected = Answer(model.story(of: field, kode, stage, bounds))
    // A stage without data is refused, whatever was taken back there or spent in its year.
    let mayRefuse = expected.lines.isEmpty || model.plan(stage, bounds).isEmpty
    if outcome.status == 66, mayRefuse { return nil }
    tally.asked += 1
    return compare(expected, Answer(why: outcome.output), outcome)
  }

  mutating func list(_ type: String?, _ known: Int?, _ step: Step) throws -> String? {
    let outcome = try world.run(step.arguments ?? [])
    guard known ?? 0 <= model.visible else { return refusal(outcome) }
    tally.asked += 1
    let bound = min(known ?? .max, model.visible)
    let expected = Answer(model.entries.prefix(bound), of: type)
    return compare(expected, Answer(log: outcome.output), outcome)
  }

  /// The rows that a coordinate names; nil where it names more than the log knows, or no stage.
  private func rows(_ place: Place) -> [PlainModel.Row: PlainModel.Cells]? {
    var bounds = place.bounds
    guard place.known ?? 0 <= model.visible else { return nil }
    bounds.upto = min(bounds.upto, model.visible)
    return (place.stage ?? model.stageInForce(bounds)).map { model.plan($0, bounds) }
  }

  /// Where the model has no answer the program has none either, or an empty one.
  private func refusal(_ outcome: Ground.Outcome) -> String? {
    outcome.status == 66 || outcome.status == 0
      ? nil : "the model has no answer; the program: \(outcome.status) \(outcome.errors)"
  }

  private func compare(
    _ expected: Answer, _ given: Answer?, _ outcome: Ground.Outcome
  ) -> String? {
    guard let given else {
      return "the model has an answer; the program: \(outcome.status) \(outcome.errors)"
    }
    return expected == given ? nil : "answers differ:\n" + expected.difference(from: given)
  }
}
