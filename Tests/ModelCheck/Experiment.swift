/// Draws runs from seeds, and shrinks one in which program and model differ to a short one.
public struct Experiment<Ground: World> {
  /// What a run came to.
  public struct Report {
    /// How many steps were taken.
    public var steps = 0
    /// Questions answered alike, commands recorded alike, refused alike, and crashes.
    public var tally = (asked: 0, recorded: 0, refused: 0, damaged: 0)
    /// The seed, the shortest run found and what differs in it; nil where nothing does.
    public var failure: String?
  }

  private let makeWorld: () throws -> Ground

  /// Experiments in worlds that are made anew for each run.
  public init(in makeWorld: @escaping () throws -> Ground) {
    self.makeWorld = makeWorld
  }

  /// One run of so many steps.
  ///
  /// - Parameters:
  ///   - seed: What decides the steps.
  ///   - count: How many steps.
  /// - Returns: What it came to.
  /// - Throws: What the worlds throw: no world could be made, no program run.
  public func run(seed: UInt64, steps count: Int) throws -> Report {
    var report = Report()
    var draw = Draw(seed: seed)
    var run = try begin()
    var steps = Step.beginning
    do {
      for (number, step) in steps.enumerated() { try run.take(step, number: number) }
      for number in steps.count..<steps.count + count {
        let step = Step.random(&draw, name: 1000 + number, size: run.size, earlier: steps)
        steps.append(step)
        try run.take(step, number: number)
      }
      try run.finish(number: steps.count)
    } catch let found as ModelRun<Ground>.Disagreement {
      report.failure = try describe(seed, Array(steps.prefix(found.step + 1)), found.description)
    }
    report.steps = steps.count
    report.tally = run.tally
    return report
  }

  private func begin() throws -> ModelRun<Ground> {
    var world = try makeWorld()
    _ = try world.run(["init", world.log, "--origin", "uji.example/renja"])
    return ModelRun(in: world)
  }

  /// The disagreement that steps lead to, nil where they lead to none.
  private func disagreement(_ steps: [Step]) throws -> String? {
    var run = try begin()
    do {
      for (number, step) in steps.enumerated() { try run.take(step, number: number) }
      try run.finish(number: steps.count)
      return nil
    } catch let found as ModelRun<Ground>.Disagreement {
      return found.description
    }
  }

  /// Leaves out ever smaller parts for as long as something still differs.
  private func describe(
    _ seed: UInt64, _ steps: [Step], _ description: String
  ) throws -> String {
    var steps = steps
    var words = description
    var size = max(steps.count / 2, 1)
    while true {
      var start = 0
      while start < steps.count {
        var fewer = steps
        fewer.removeSubrange(start..<min(start + size, steps.count))
        if let found = try disagreement(fewer) {
          steps = fewer
          words = found
        } else {
          start += size
        }
      }
      if size == 1 { break }
      size = max(size / 2, 1)
    }
    return "seed \(seed), \(steps.count) steps:\n"
      + steps.map(\.line).joined(separator: "\n") + "\n" + words
  }
}
