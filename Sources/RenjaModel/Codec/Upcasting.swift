public import Canonical

/// Lifts the data of old versions to the current one, in one place, before any fold sees them.
///
/// A step lifts one type from one version to the next. The chain is checked when it is made, so a
/// gap or a doubled step is found at the start and not at some old line.
public struct Upcasting: Sendable {
  /// One step: a type, the version it reads, and what it makes of the data.
  public struct Step: Sendable {
    /// The type it lifts.
    public let type: String
    /// The version it reads; it gives the next.
    public let from: Int
    /// The data of the next version.
    public let lift: @Sendable (JSONObject) -> JSONObject

    /// A step from one version to the next.
    ///
    /// - Parameters:
    ///   - type: the type it lifts.
    ///   - from: the version it reads.
    ///   - lift: what it makes of the data.
    public init(type: String, from: Int, lift: @escaping @Sendable (JSONObject) -> JSONObject) {
      self.type = type
      self.from = from
      self.lift = lift
    }
  }

  /// What is wrong with a set of steps.
  public enum SetError: Error, Hashable, Sendable {
    /// A version between 1 and the current one has no step.
    case gap(type: String, from: Int)
    /// Two steps read the same version of a type.
    case doubled(type: String, from: Int)
    /// A step leads from the current version or beyond, or is for a type that is not written.
    case astray(type: String, from: Int)
  }

  private let steps: [String: [Int: Step]]
  private let current: [String: Int]

  /// A chain of steps, checked for gaps.
  ///
  /// - Parameters:
  ///   - steps: every step there is.
  ///   - current: the version each type is written in today.
  /// - Throws: `SetError` where a version would not reach the current one by exactly one way.
  public init(steps: [Step], current: [String: Int]) throws(SetError) {
    var sorted: [String: [Int: Step]] = [:]
    for step in steps {
      guard let version = current[step.type], (1..<version).contains(step.from) else {
        throw .astray(type: step.type, from: step.from)
      }
      guard sorted[step.type, default: [:]].updateValue(step, forKey: step.from) == nil else {
        throw .doubled(type: step.type, from: step.from)
      }
    }
    for (type, version) in current {
      for from in 1..<max(version, 1) where sorted[type]?[from] == nil {
        throw .gap(type: type, from: from)
      }
    }
    self.steps = sorted
    self.current = current
  }

  /// The data lifted to the current version of its type.
  ///
  /// - Parameters:
  ///   - data: the data as it stands in the line.
  ///   - type: its type, one of those the chain was made for.
  ///   - version: the version the line says.
  /// - Returns: the data of the current version.
  /// - Throws: `CodecError.newerVersion` for a version from the future or below 1.
  public func lifted(
    _ data: JSONObject, type: String, version: Int
  ) throws(CodecError) -> JSONObject {
    let newest = current[type] ?? version
    guard version >= 1, version <= newest else {
      throw .newerVersion(type: type, version: version, known: newest)
    }
    var data = data
    for from in version..<newest {
      guard let step = steps[type]?[from] else { continue }
      data = step.lift(data)
    }
    return data
  }
}
