/// Who may record what: the log's `policy.json`.
///
/// It binds actors to the system's users, and kinds of event to actors. It guards the append alone:
/// it may change at any time, is no evidence, and reading never asks it. What keeps a stranger out is
/// the permissions of the log's folder; the policy keeps colleagues to their own tasks.
public struct WritePolicy: Hashable, Sendable {
  /// In place of a name: every other one.
  public static let anyone = "*"

  /// The users that may speak for each actor; nil lets any user speak for any actor.
  let users: [String: [String]]?
  /// The actors that may record each kind of event; nil lets any actor record any kind.
  let actors: [String: [String]]?

  /// Keeps the rules.
  init(users: [String: [String]]?, actors: [String: [String]]?) {
    self.users = users
    self.actors = actors
  }

  /// Asks whether an event may be recorded.
  ///
  /// - Parameters:
  ///   - type: The kind of event.
  ///   - actor: Who answers for it.
  ///   - user: The system's user who records it.
  /// - Returns: The rule that forbids it, nil where none does.
  public func denial(of type: String, by actor: String, as user: String) -> PolicyDenial? {
    if let users, !Self.admits(user, at: actor, in: users) {
      return denial(.actors, Self.key(actor, in: users), users, (type, actor, user))
    }
    if let actors, !isOpen(type), !Self.admits(actor, at: type, in: actors) {
      return denial(.types, Self.key(type, in: actors), actors, (type, actor, user))
    }
    return nil
  }

  /// Whether no rule speaks of a kind of event.
  private func isOpen(_ type: String) -> Bool {
    actors?[type] == nil && actors?[Self.anyone] == nil
  }

  private static func key(_ name: String, in rules: [String: [String]]) -> String {
    rules[name] == nil && rules[anyone] != nil ? anyone : name
  }

  private static func admits(
    _ name: String, at key: String, in rules: [String: [String]]
  ) -> Bool {
    let names = rules[Self.key(key, in: rules)] ?? []
    return names.contains(name) || names.contains(anyone)
  }

  private func denial(
    _ section: PolicyDenial.Section, _ key: String, _ rules: [String: [String]],
    _ asked: (type: String, actor: String, user: String)
  ) -> PolicyDenial {
    let own = (users ?? [:]).keys.sorted().filter { actor in
      actor != Self.anyone
        && denialFree(asked.type, actor, asked.user)
    }
    return PolicyDenial(
      section: section, key: key, admitted: rules[key], type: asked.type, actor: asked.actor,
      user: asked.user, ownActors: own)
  }

  private func denialFree(_ type: String, _ actor: String, _ user: String) -> Bool {
    if let users, !Self.admits(user, at: actor, in: users) { return false }
    guard let actors, !isOpen(type) else { return true }
    return Self.admits(actor, at: type, in: actors)
  }
}

/// An event that the policy does not let this user record for this actor.
public struct PolicyDenial: Error, Hashable, Sendable {
  /// The part of the policy that a rule stands in.
  public enum Section: String, Hashable, Sendable {
    /// Which users speak for an actor.
    case actors
    /// Which actors record a kind of event.
    case types
  }

  /// The part of the policy that the rule stands in.
  public let section: Section
  /// The key of the rule: a name, or `*` for every other one.
  public let key: String
  /// The names that the rule admits; nil where there is no rule for this name, nor for others.
  public let admitted: [String]?
  /// The kind of event.
  public let type: String
  /// Who was to answer for it.
  public let actor: String
  /// The system's user who wanted to record it.
  public let user: String
  /// The actors for whom this user may record this kind of event.
  public let ownActors: [String]
}
