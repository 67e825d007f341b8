import RenjaModel

/// A proposal of the stakeholders can be followed to a decision and a sub kegiatan.
struct ProposalOpen: AuditCheck {
  let name = "proposal-open"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Usulan tidak dapat ditelusuri", en: "A proposal cannot be followed")
  let explanation = AuditWords(
    id: """
      Setiap usulan pemangku kepentingan (T-C.32) harus diputuskan, dan usulan yang diterima \
      harus menunjuk sub kegiatan dalam rencana yang menampungnya.
      """,
    en: """
      Every proposal of the stakeholders (T-C.32) must be decided, and one that is accepted must \
      name the sub kegiatan of the plan that takes it up.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    guard scope.tahapan == nil else { return [] }
    let held = Set(scope.stages.filter { !$0.tahapan.isReference }.flatMap(\.tree.kodes))
    return scope.proposals.compactMap { said in
      let decision = scope.state.decision(
        on: said.fact.usulan, pd: scope.pd, tahun: scope.tahun)
      let place = FindingPlace(scope.tahun, nil, "usulan", kunci: said.fact.usulan)
      guard let decision else {
        return scope.finding(
          self, at: place,
          AuditWords(
            id: "Usulan “\(said.fact.teks)” (\(said.fact.usulan)) belum diputuskan.",
            en: "The proposal “\(said.fact.teks)” (\(said.fact.usulan)) is not decided."),
          found: .text(""), events: [said.seq])
      }
      guard decision.fact.keputusan == .diterima else { return nil }
      if let kode = decision.fact.kode, held.contains(kode) { return nil }
      return scope.finding(
        self, at: place,
        AuditWords(
          id: """
            Usulan “\(said.fact.teks)” diterima, tetapi tidak ada sub kegiatan rencana yang \
            menampungnya.
            """,
          en: """
            The proposal “\(said.fact.teks)” is accepted, but no sub kegiatan of the plan takes \
            it up.
            """
        ),
        found: .text(decision.fact.kode?.text ?? ""), events: [said.seq, decision.seq])
    }
  }
}

extension AuditScope {
  /// The year's proposals, each as last received, in the order in which they first came in.
  var proposals: [PlanState.Said<ProposalReceived>] { state.proposals(of: tahun, pd: pd) }
}
