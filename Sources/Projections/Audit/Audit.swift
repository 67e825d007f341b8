public import RenjaModel

/// The findings of an audit over one year, or one stage of it.
public struct Audit: Sendable {
  /// The year.
  public let tahun: Int
  /// The stage; nil where the year was asked for.
  public let tahapan: Tahapan?
  /// The checks that were run, in the order of the list.
  public let checks: [any AuditCheck]
  /// What they found, by office and in the order of the checks.
  public let findings: [Finding]

  /// Runs checks.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with the years from two before to one after.
  ///   - trail: what else the audit must know of them, within the same bounds.
  ///   - tahapan: the stage; nil asks for the whole year.
  ///   - pd: the office; nil takes all of the log.
  ///   - checks: the checks to run.
  public init(
    _ state: PlanState, trail: AuditTrail, tahapan: Tahapan? = nil, pd: String? = nil,
    checks: [any AuditCheck] = Audit.allChecks
  ) {
    tahun = trail.tahun
    self.tahapan = tahapan
    self.checks = checks
    // An office that has sent in tables and no plan yet is looked at too.
    let known = state.offices + state.documents.map(\.pd) + state.proposals.map(\.pd)
    let offices = Set(known).sorted().filter { pd == nil || $0 == pd }
    findings = offices.flatMap { office in
      let scope = AuditScope(state: state, trail: trail, pd: office, tahapan: tahapan)
      return checks.flatMap { $0.findings(in: scope) }
    }
  }

  /// The years whose events an audit of `tahun` needs.
  public static func years(of tahun: Int) -> Set<Int> { Set(tahun - 2...tahun + 1) }
}
