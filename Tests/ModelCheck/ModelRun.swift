import Foundation

/// Runs steps in a world and beside it in the model, until the two differ.
struct ModelRun<Ground: World> {
  /// Where the two differed.
  struct Disagreement: Error, CustomStringConvertible {
    /// The step, from 0.
    let step: Int
    /// What differed.
    let description: String
  }

  var world: Ground
  var model = PlainModel()
  /// The head before the last command that recorded something; nil since the last seal.
  private var earlier: (bytes: Data, size: Int)?
  private let damage: Damage
  /// How many questions were answered alike, and how many commands recorded or refused alike.
  var tally = (asked: 0, recorded: 0, refused: 0, damaged: 0)

  /// A run in an empty log.
  init(in world: Ground) {
    self.world = world
    damage = Damage(log: world.log)
  }

  /// How many events there are.
  var size: Int { model.size }

  /// Does one step in both.
  ///
  /// - Throws: ``Disagreement``, or what the world throws.
  mutating func take(_ step: Step, number: Int) throws {
    let fault: String?
    switch step {
    case .record(let act, let day, let isCorrection, let name):
      fault = try record(act, day, isCorrection, name, step)
    case .seal: fault = try seal(step)
    case .tear(let count):
      try damage.tear(count, next: model.size + 1)
      tally.damaged += 1
      fault = nil
    case .lag:
      if let checkpoint = earlier {
        try damage.restore(checkpoint.bytes)
        model.visible = checkpoint.size
        tally.damaged += 1
      }
      fault = nil
    case .show(let place): fault = try show(place, step)
    case .diff(let one, let other): fault = try diff(one, other, step)
    case .trace: fault = try trace(step)
    case .why(let place, let kode, let field): fault = try why(place, kode, field, step)
    case .log(let type, let known): fault = try list(type, known, step)
    }
    if let fault { throw Disagreement(step: number, description: fault) }
  }

  /// Asks the log itself at the end: it verifies, and holds what the model holds.
  mutating func finish(number: Int) throws {
    let answer = try world.run(["seal"])
    let verified = try world.run(["verify", "--format", "json"])
    guard answer.status == 0, verified.status == 0,
      verified.output.contains("\"size\":\(model.size),")
    else {
      throw Disagreement(
        step: number,
        description: "verify of \(model.size) events: \(answer.errors)\(verified.output)")
    }
  }

  private mutating func record(
    _ act: Act, _ day: String, _ isCorrection: Bool, _ name: Int, _ step: Step
  ) throws -> String? {
    let isKnown = model.recorded.contains(name)
    let facts = isKnown ? [] : model.facts(of: act, on: day, isCorrection: isCorrection)
    let head = (bytes: try damage.checkpoint(), size: model.visible)
    let outcome = try world.run(step.arguments ?? [])
    // Whoever opens the log for writing takes over what lay behind the checkpoint.
    model.visible = model.size
    guard let facts else {
      tally.refused += 1
      earlier = nil
      return [65, 66, 75, 77].contains(outcome.status)
        ? nil : "the model refuses; the program: \(outcome.status) \(outcome.errors)"
    }
    guard outcome.status == 0 else {
      return "the model records \(facts.count) events; the program: \(outcome.errors)"
    }
    model.append(facts, on: day)
    model.recorded.insert(name)
    model.visible = model.size
    tally.recorded += 1
    earlier = isKnown || facts.isEmpty ? nil : head
    return nil
  }

  private mutating func seal(_ step: Step) throws -> String? {
    let outcome = try world.run(step.arguments ?? [])
    model.visible = model.size
    earlier = nil
    return outcome.status == 0 ? nil : "seal: \(outcome.errors)"
  }
}
