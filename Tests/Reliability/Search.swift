import TestSupport

/// What a search tried and found.
public struct Tally: Sendable {
  /// One state in which a promise is broken.
  public struct Finding: Sendable, CustomStringConvertible {
    /// The arguments of `crashes` that come to the same state.
    public let recipe: String
    /// What is broken.
    public let words: String

    /// Both, on one line.
    public var description: String { "crashes \(recipe): \(words)" }
  }

  /// How many states were tried.
  public var states = 0
  /// How many of them differed from all before.
  public var distinct = 0
  /// What was found, the first hundred.
  public var findings: [Finding] = []

  /// Nothing yet.
  public init() {}

  /// Adds what another search tried.
  public mutating func add(_ other: Tally) {
    states += other.states
    distinct += other.distinct
    findings += other.findings
  }
}

/// How long and how far a search goes.
public struct Effort: Sendable {
  /// Everything random is drawn from it.
  public var seed: UInt64
  /// How many states are tried at each moment; all of them where there are no more.
  public var perMoment: Int
  /// Of how many states one is taken for a second crash, while it is being recovered.
  public var nested: Int
  /// The only state to try, by its number in the search.
  public var only: Int?
  /// Ends the search early.
  public var isOver: @Sendable () -> Bool = { false }

  /// Sets the seed and the sizes.
  public init(seed: UInt64, perMoment: Int, nested: Int, only: Int? = nil) {
    self.seed = seed
    self.perMoment = perMoment
    self.nested = nested
    self.only = only
  }
}

/// Tries states one after another, each distinct one once.
struct Trial {
  private let effort: Effort
  private let recipe: String
  private var seen: Set<Int> = []
  private(set) var tally = Tally()

  init(_ recipe: String, _ effort: Effort) {
    self.effort = effort
    self.recipe = recipe
  }

  /// Tries a state, unless another one is asked for or the same was tried before.
  mutating func examine(_ image: DiskImage, _ promises: Promises) {
    let number = tally.states
    tally.states += 1
    if let only = effort.only {
      guard number == only else { return }
    } else {
      var hasher = Hasher()
      hasher.combine(image.fingerprint)
      hasher.combine(promises)
      guard seen.insert(hasher.finalize()).inserted else { return }
    }
    tally.distinct += 1
    do {
      try Examination(of: image, promises).run()
    } catch {
      let words = (error as? Broken)?.description ?? "\(error)"
      if tally.findings.count < 100 {
        tally.findings.append(
          Tally.Finding(
            recipe: "\(recipe) --seed \(effort.seed) --states \(effort.perMoment)"
              + " --nested \(effort.nested) --state \(number)", words: words))
      }
    }
  }
}
