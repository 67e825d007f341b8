public import RenjaModel

/// One rule that a sound plan keeps, and that a reviewer would hold against it.
///
/// A check is a pure function of a scope: it reads no file and no clock, changes nothing, and finds
/// nothing where the figures add up. Its name is stable, for findings are answered and closed under
/// it.
public protocol AuditCheck: Sendable {
  /// The stable name: lower case, words joined by hyphens, no colon.
  var name: String { get }
  /// How grave a finding is: berat for money or evidence, sedang where the plan cannot be
  /// explained, ringan for form or wording.
  var severity: Tingkat { get }
  /// The rule in a few words.
  var title: AuditWords { get }
  /// What is compared and why it matters, in words that an inspector could paste into a report.
  var explanation: AuditWords { get }

  /// Everything in the scope that breaks the rule, in the order of the plan.
  func findings(in scope: AuditScope) -> [Finding]
}
