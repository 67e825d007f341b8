import RenjaModel

/// A projection reaches its own target and does not jump unexplained.
struct Projection: AuditCheck {
  let name = "projection"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Proyeksi di bawah target atau melonjak", en: "A projection below its target, or a jump")
  let explanation = AuditWords(
    id: """
      Proyeksi suatu indikator lebih rendah daripada targetnya sendiri untuk tahun yang sama, \
      atau naik lebih dari separuh dari realisasi atau perkiraan tahun sebelumnya. Keduanya \
      memerlukan catatan analisis. Untuk indikator yang makin rendah makin baik, temuan pertama \
      dijawab demikian.
      """,
    en: """
      A projection is below its own target for the year, or rises by more than half from the \
      result or estimate of the year before. Both need a note. Where lower is better, the first \
      is answered so.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    guard let goals = scope.state.goals[scope.pd], scope.examines(.renstra) else { return [] }
    return goals.order.flatMap { kunci in
      [scope.tahun, scope.tahun + 1].flatMap { findings(kunci, $0, goals, scope) }
    }
  }

  private func findings(
    _ kunci: String, _ tahun: Int, _ goals: Goals, _ scope: AuditScope
  ) -> [Finding] {
    func measure(_ year: Int, _ ukuran: UkuranTujuan) -> (Ratio, String, Int)? {
      let key = Goals.MeasureKey(kunci: kunci, tahun: year, tahapan: .renstra, ukuran: ukuran)
      guard let cell = goals.measures[key], let nilai = cell.value.nilai else { return nil }
      return (Ratio(nilai), cell.value.teks ?? nilai.literal, cell.seq)
    }
    guard let projected = measure(tahun, .proyeksi) else { return [] }
    let teks = goals.goals[kunci]?.value.teks ?? kunci
    var found: [Finding] = []
    if let target = measure(tahun, .target), projected.0 < target.0 {
      found.append(
        scope.finding(
          self, at: FindingPlace(tahun, .renstra, "proyeksi", kunci: kunci),
          AuditWords(
            id: "Proyeksi \(tahun) “\(teks)” \(projected.1), targetnya \(target.1).",
            en: """
              The projection of “\(teks)” for \(tahun) is \(projected.1), its target \(target.1).
              """),
          expected: .number(target.0), found: .text(projected.1),
          difference: projected.0.subtracting(target.0).map { .number($0) },
          events: [target.2, projected.2]))
    }
    let previous =
      measure(tahun - 1, .realisasi) ?? measure(tahun - 1, .perkiraan)
      ?? measure(tahun - 1, .proyeksi)
    if let previous, let half = Ratio(3, over: 2), let limit = previous.0.multiplied(by: half),
      limit < projected.0
    {
      found.append(
        scope.finding(
          self,
          at: FindingPlace(
            tahun, .renstra, "proyeksi", kunci: kunci, compared: "\(tahun - 1)/renstra"),
          AuditWords(
            id: "Proyeksi \(tahun) “\(teks)” melonjak ke \(projected.1) dari \(previous.1).",
            en: """
              The projection of “\(teks)” for \(tahun) jumps to \(projected.1) from \
              \(previous.1).
              """
          ),
          expected: .text(previous.1), found: .text(projected.1),
          difference: projected.0.subtracting(previous.0).map { .number($0) },
          events: [previous.2, projected.2]))
    }
    return found
  }
}
