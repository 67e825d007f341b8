import RenjaModel

extension PlanTree {
  /// The unit's name as the stage lists it.
  ///
  /// Where several forms list it, the one latest in the order of effect; the lists of Bab III (`daftar`)
  /// speak only where no other form does.
  func listedName(of kode: Kode) -> Evidenced<String>? {
    var best: Cell<Listing>?
    for key in keys(of: kode) {
      for cell in rows[key]?.listings.values ?? [:].values where !cell.value.nama.isEmpty {
        guard let current = best else {
          best = cell
          continue
        }
        let rank = (cell.value.isEnumeration ? 0 : 1, cell.stamp)
        let bestRank = (current.value.isEnumeration ? 0 : 1, current.stamp)
        if rank > bestRank { best = cell }
      }
    }
    return best.map { Evidenced($0.value.nama, events: [$0.seq]) }
  }
}

extension Listing {
  /// Whether a mere list of names says so, without any cell.
  var isEnumeration: Bool { form == "daftar" }
}

extension PlanState {
  /// A name for a unit in any case: the official one of the year, else as a plan lists it, else its
  /// code.
  func nama(of kode: Kode, in tahun: Int, _ trees: [PlanTree]) -> String {
    nomenclature.nama(of: kode, in: tahun)
      ?? trees.lazy.compactMap { $0.listedName(of: kode)?.value }.first ?? kode.text
  }
}
