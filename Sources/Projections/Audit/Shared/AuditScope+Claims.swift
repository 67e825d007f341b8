import RenjaModel

extension AuditScope {
  /// What texts state of a plan, each by the last that says it, in the order of the log.
  func claims(at plan: OfficePlan) -> [PlanState.Said<AssertionMade>] {
    struct Subject: Hashable {
      let ukuran: UkuranKlaim
      let lingkup: String
      let kode: Kode?
    }
    var latest: [Subject: PlanState.Said<AssertionMade>] = [:]
    for said in state.assertions
    where said.pd == pd && said.fact.tahun == plan.tahun && said.fact.tahapan == plan.tahapan {
      let subject = Subject(
        ukuran: said.fact.ukuran, lingkup: said.fact.lingkup, kode: said.fact.kode)
      if let held = latest[subject], said.stamp < held.stamp { continue }
      latest[subject] = said
    }
    return latest.values.sorted { $0.seq < $1.seq }
  }
}

extension AssertionMade {
  /// The amount that is stated.
  var rupiah: Rupiah? { nilai.scaled(by: 2).map { Rupiah(sen: $0) } }
}
