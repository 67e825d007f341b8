import Platform

/// What the log's policy lets one of the system's users record.
public struct WritePermission: Hashable, Sendable {
  /// The policy, nil where the log has none.
  public let policy: WritePolicy?
  /// The system's user.
  public let user: String

  /// The permission of a user in a log that is only read, such as for a dry run.
  ///
  /// - Parameters:
  ///   - user: The system's user.
  ///   - contents: The log.
  ///   - types: The kinds of event there are; nil takes any name.
  /// - Throws: ``LogError``, `policy`.
  public init(
    of user: String, in contents: LogContents, types: Set<String>?
  ) throws(LogError) {
    policy = try WritePolicy.load(contents.layout, on: contents.storage, types: types)
    self.user = user
  }

  init(policy: WritePolicy?, user: String) {
    self.policy = policy
    self.user = user
  }

  /// Asks for leave to record events.
  ///
  /// - Parameter drafts: The events.
  /// - Throws: ``LogError``, `forbidden` with the first event that the policy forbids.
  public func ask(for drafts: [EventDraft]) throws(LogError) {
    guard policy != nil else { return }
    for (index, draft) in drafts.enumerated() {
      if let denial = denial(of: draft.type, by: draft.actor) {
        throw .forbidden(denial, event: index + 1)
      }
    }
  }

  /// Why an event may not be recorded; `nil` where it may.
  ///
  /// - Parameters:
  ///   - type: What kind of event it is.
  ///   - actor: Who answers for it.
  /// - Returns: The rule that forbids it, and what it asks for.
  public func denial(of type: String, by actor: String) -> PolicyDenial? {
    policy?.denial(of: type, by: actor, as: user)
  }
}
