import RenjaModel

/// A document writes the names of units as the nomenclature does.
struct NameDrift: AuditCheck {
  let name = "name-drift"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Nama unit menyimpang dari nomenklatur", en: "A name drifts from the nomenclature")
  let explanation = AuditWords(
    id: """
      Nama yang tertulis dibandingkan dengan nama resmi tahun itu tanpa memandang huruf besar, \
      spasi, tanda baca dan kata tingkat di depannya. Nama yang berbeda menyulitkan penelusuran \
      antarbagian dan antartahun.
      """,
    en: """
      The name as written is compared with the official one of the year, whatever the case, \
      spaces, punctuation and level word in front. Names that differ make it hard to follow a \
      unit from part to part and year to year.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.kodes.flatMap { kode -> [Finding] in
        guard let official = scope.state.nomenclature.definition(of: kode, in: plan.tahun) else {
          return []
        }
        return drifts(kode, official, plan).map { cell in
          scope.finding(
            self, at: plan.place(.nama, kode, compared: cell.value.form),
            AuditWords(
              id: "\(kode.text) tertulis “\(cell.value.nama)”, resminya “\(official.nama)”.",
              en: "\(kode.text) is written “\(cell.value.nama)”, officially “\(official.nama)”."),
            expected: .text(official.nama), found: .text(cell.value.nama),
            events: [cell.seq, official.seq])
        }
      }
    }
  }

  private func drifts(
    _ kode: Kode, _ official: Nomenclature.Definition, _ plan: OfficePlan
  ) -> [Cell<Listing>] {
    var forms: Set<String> = []
    let folded = NameFolding.foldUnit(official.nama)
    let cells = plan.tree.keys(of: kode).compactMap { plan.tree.rows[$0] }
      .flatMap { $0.listings.values }.sorted { $0.seq < $1.seq }
    return cells.filter { cell in
      let written = NameFolding.foldUnit(cell.value.nama)
      return !written.isEmpty && written != folded && forms.insert(cell.value.form).inserted
    }
  }
}
