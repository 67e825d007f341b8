import RenjaModel

extension CurrentPlan {
  static func rows(of plan: OfficePlan, in state: PlanState) -> [Row] {
    let tree = plan.tree
    let next = plan.tahun + 1
    let ahead = state.table(pd: plan.pd, tahun: next, tahapan: .prakiraan).map(PlanTree.init)
    // What only the estimate has stands among the rows, so that its column adds up.
    let kodes = Set(tree.kodesWithHeadings).union(ahead?.kodesWithHeadings ?? []).sorted()
    return kodes.compactMap { kode -> Row? in
      let estimate = ahead.flatMap { forward(kode, next, $0) }
      guard tree.holds(kode) || estimate != nil else { return nil }
      let own = tree.rows[RowKey(kode)]
      let official = state.nomenclature.nama(of: kode, in: plan.tahun)
      let listed = tree.listedName(of: kode)
      let hasChildren = kode.level >= .program && !tree.children(of: kode).isEmpty
      return Row(
        pd: plan.pd, kode: kode,
        nama: official ?? listed?.value
          ?? state.nama(of: kode, in: next, [ahead].compactMap(\.self)),
        namaTertulis: listed?.value == official ? nil : listed,
        pagu: tree.evidenced(statedAt: kode), computed: tree.evidenced(computedAt: kode),
        children: hasChildren ? tree.evidenced(childrenOf: kode) : nil,
        sumber: tree.sources(of: kode).joined().filter { $0.sumber != nil },
        lokasi: own?.lokasi.map(Evidenced.init), catatan: notes(own),
        indicators: indicators(of: kode, in: tree),
        forward: estimate, isPlanned: tree.holds(kode))
    }
  }

  private static func forward(_ kode: Kode, _ tahun: Int, _ tree: PlanTree) -> Forward? {
    let forward = Forward(
      tahun: tahun, pagu: tree.evidenced(statedAt: kode),
      computed: tree.evidenced(computedAt: kode), indicators: indicators(of: kode, in: tree))
    let isSaid =
      forward.pagu.value.isListed || forward.computed.value.isListed || !forward.indicators.isEmpty
    return isSaid ? forward : nil
  }

  private static func indicators(of kode: Kode, in tree: PlanTree) -> [Indicator] {
    tree.indicators[kode, default: []].compactMap { key in
      guard let row = tree.rows[RowKey(kode, key)] else { return nil }
      return Indicator(
        indikator: key,
        teks: row.indikator.map { Evidenced($0.value.teks, events: [$0.seq]) },
        target: row.target.map { Evidenced($0.value.teks, events: [$0.seq]) },
        nilai: row.target?.value.nilai,
        satuan: row.satuan.map(Evidenced.init),
        pagu: Evidenced(tree.stated(RowKey(kode, key)), events: row.pagu.map { [$0.seq] } ?? []),
        lokasi: row.lokasi.map(Evidenced.init), catatan: notes(row))
    }
  }

  private static func notes(_ row: PlanRow?) -> [Note] {
    JenisCatatan.allCases.compactMap { jenis in
      row?.catatan[jenis].map { Note(jenis: jenis, teks: Evidenced($0)) }
    }
  }
}

extension PlanTree {
  /// Every unit of the plan under the headings of its urusan and bidang, in code order.
  var kodesWithHeadings: [Kode] {
    var headings: Set<Kode> = []
    for program in programs {
      headings.formUnion([.urusan, .bidang].compactMap(program.ancestor(at:)))
    }
    return headings.union(kodes).sorted()
  }

  /// Whether the unit stands in the plan, or is the urusan or bidang of one that does.
  fileprivate func holds(_ kode: Kode) -> Bool {
    kode.level < .program
      ? rows[RowKey(kode)] != nil || programs.contains(where: kode.contains)
      : kodes.contains(kode)
  }
}
