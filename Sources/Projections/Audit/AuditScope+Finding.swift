import RenjaModel

extension AuditScope {
  /// A finding of a check, with the rows of its events and its status.
  func finding(
    _ check: some AuditCheck, at place: FindingPlace, _ message: AuditWords,
    expected: AuditValue? = nil, found: AuditValue? = nil, difference: AuditValue? = nil,
    events: [Int]
  ) -> Finding {
    let events = Set(events).sorted()
    func make(_ status: Finding.Status) -> Finding {
      Finding(
        check: check.name, severity: check.severity, pd: pd, place: place, message: message,
        expected: expected, found: found, difference: difference, events: events,
        baris: trail.baris(of: events), status: status)
    }
    return make(status(of: make(.open).key, on: events))
  }

  /// A finding that compares two amounts.
  func finding(
    _ check: some AuditCheck, at place: FindingPlace, _ message: AuditWords, expected: Rupiah,
    found: Rupiah, events: [Int]
  ) -> Finding {
    finding(
      check, at: place, message, expected: .rupiah(expected), found: .rupiah(found),
      difference: .rupiah(found - expected), events: events)
  }

  /// What became of a finding: the last of what was said of it, in the order of effect.
  ///
  /// An answer or a closing is about the figures of its day. Where a later event gives other ones and the
  /// finding still stands, it is open again.
  private func status(of key: String, on events: [Int]) -> Finding.Status {
    let said: [(Stamp, Finding.Status)] =
      state.findings.filter { $0.pd == pd && $0.fact.temuan == key }.map { ($0.stamp, .open) }
      + state.answers.filter { $0.pd == pd && $0.fact.temuan == key }.map {
        ($0.stamp, .answered)
      }
      + state.closings.filter { $0.pd == pd && $0.fact.temuan == key }.map { ($0.stamp, .closed) }
    guard let last = said.max(by: { $0.0 < $1.0 }), last.0.seq > events.last ?? 0 else {
      return .open
    }
    return last.1
  }
}
