public import Canonical
public import Projections
import RenjaModel

/// The checks that an audit runs: `audit --list`.
public struct AuditCheckReport: Report {
  /// The checks.
  public let checks: [any AuditCheck]
  /// What it rests on.
  public let basis: OutputBasis

  /// A list of checks.
  ///
  /// - Parameters:
  ///   - checks: the checks.
  ///   - basis: what it rests on.
  public init(_ checks: [any AuditCheck], basis: OutputBasis) {
    self.checks = checks
    self.basis = basis
  }

  /// Name, severity, rule and explanation of each check.
  public func document() -> ReportDocument {
    let language = basis.language
    let rows = checks.map { check in
      Table.Row([
        .code(check.name), .code(check.severity.rawValue), .text(check.title[language]),
        .text(check.explanation[language]),
      ])
    }
    let table = Table(
      columns: [
        .keys("check", Phrase.auditCheck[language]).leading(),
        .keys("severity", Phrase.auditSeverity[language]).leading(),
        .words("title", Phrase.auditRule[language], minimum: 20),
        .words("explanation", Phrase.auditExplanation[language], minimum: 30, weight: 2),
      ], rows: rows)
    return ReportDocument(
      title: ["\(Phrase.auditChecks[language]) (\(checks.count))"], blocks: [.table(table)],
      basis: basis)
  }

  /// Writes `rows`, one for each check, and `totals`, how many there are.
  public func writeMembers(to json: inout JSONWriter) {
    let language = basis.language
    json.objects("rows", of: checks) { json, check in
      json.member("check", check.name)
      json.member("severity", check.severity.rawValue)
      json.member("title", check.title[language])
      json.member("explanation", check.explanation[language])
    }
    json.object("totals") { json in
      json.member("checks", checks.count)
    }
  }
}
