public import RenjaModel

extension PlanState {
  /// The proposals for a year, each as last received, in the order of first receipt.
  ///
  /// - Parameters:
  ///   - tahun: the year.
  ///   - pd: the office; nil takes all.
  /// - Returns: the proposals.
  public func proposals(of tahun: Int, pd: String? = nil) -> [Said<ProposalReceived>] {
    struct Key: Hashable {
      let pd: String
      let usulan: String
    }
    var latest: [Key: Said<ProposalReceived>] = [:]
    var order: [Key] = []
    for said in proposals where said.fact.tahun == tahun && (pd == nil || said.pd == pd) {
      let key = Key(pd: said.pd, usulan: said.fact.usulan)
      if let held = latest[key] {
        if said.stamp < held.stamp { continue }
      } else {
        order.append(key)
      }
      latest[key] = said
    }
    return order.compactMap { latest[$0] }
  }

  /// What was last decided on a proposal; nil where nothing was.
  func decision(on usulan: String, pd: String, tahun: Int) -> Said<ProposalDecided>? {
    decisions.filter { $0.pd == pd && $0.fact.tahun == tahun && $0.fact.usulan == usulan }
      .max { $0.stamp < $1.stamp }
  }
}
