public import RenjaModel

extension PlanTree {
  func evidenced(statedAt kode: Kode) -> Evidenced<Figure> {
    Evidenced(stated(kode), events: events(statedAt: kode))
  }

  /// The computed amount of a unit; of an urusan or bidang, that of the programs below it.
  func evidenced(computedAt kode: Kode) -> Evidenced<Figure> {
    guard kode.level < .program else {
      return Evidenced(computed(kode), events: events(computedAt: kode))
    }
    return .sum(programs.filter(kode.contains).map(evidenced(computedAt:)))
  }

  func evidenced(childrenOf kode: Kode) -> Evidenced<Figure> {
    .sum(children(of: kode).map(evidenced(statedAt:)))
  }

  /// Whether the plan's total counts what this unit itself states, because nothing below it has a
  /// pagu cell: every sub kegiatan, and claims that stand for what is not broken down.
  func bears(_ kode: Kode) -> Bool {
    kode.level >= .program && children(of: kode).allSatisfy { !computed($0).isListed }
  }

  /// What the unit itself adds to the plan's total; over all units the sum is the total.
  func contribution(of kode: Kode) -> Rupiah {
    bears(kode) ? stated(kode).counted : .zero
  }

  /// How many sub kegiatan there are, by the first event that speaks of each.
  var countedLeaves: Evidenced<Int> {
    let firsts = leaves.compactMap { leaf in keys(of: leaf).compactMap { rows[$0]?.firstSeq }.min()
    }
    return Evidenced(leaves.count, events: firsts)
  }

  /// The rows of a unit: its own, then those of its indicators.
  public func keys(of kode: Kode) -> [RowKey] {
    [RowKey(kode)] + indicators[kode, default: []].map { RowKey(kode, $0) }
  }

  /// The claim of a program or kegiatan that figures of other documents have overtaken: something
  /// below it was changed or dropped after it, elsewhere than in its own document.
  func isOvertaken(_ kode: Kode, in table: StageTable) -> Bool {
    guard kode.level < .subkegiatan, let claim = rows[RowKey(kode)]?.pagu?.stamp else {
      return false
    }
    let later = table.keys.compactMap { key -> Stamp? in
      guard key.kode != kode, kode.contains(key.kode), bears(key.kode) else { return nil }
      return table.row(key)?.pagu?.stamp ?? table.drop(of: key)?.stamp
    }
    return later.contains { stamp in
      stamp > claim && (claim.provenance == nil || stamp.provenance?.dok != claim.provenance?.dok)
    }
  }
}

extension OfficePlan {
  /// The money that the forms of the plan print for a row: what is stated there, or the sum of what is
  /// below a program or kegiatan that states nothing or was overtaken by later figures.
  ///
  /// - Parameter key: the row; the unit's own stands for all its indicators.
  /// - Returns: the figure with the events that gave it.
  public func printedPagu(_ key: RowKey) -> Evidenced<Figure> {
    guard key.indikator == nil else {
      return Evidenced(tree.stated(key), events: [tree.rows[key]?.pagu?.seq].compactMap(\.self))
    }
    let stated = tree.evidenced(statedAt: key.kode)
    guard key.kode.level < .subkegiatan,
      !stated.value.isListed || tree.isOvertaken(key.kode, in: table)
    else { return stated }
    return tree.evidenced(computedAt: key.kode)
  }
}
