import RenjaModel

/// Matches the two sides of one office's T-C.31.
struct RKPDReviewBuilder {
  private struct Pair {
    var draft: FormLine?
    var need: FormLine?

    var line: FormLine? { need ?? draft }
  }

  let pd: String
  let state: PlanState
  let draft: OfficePlan?
  let need: OfficePlan?

  func rows() -> [RKPDReview.Row] {
    let lines = (
      draft?.tree.lines(of: RKPDReview.name) ?? [], need?.tree.lines(of: RKPDReview.name) ?? []
    )
    let drafts = Dictionary(grouping: lines.0, by: \.kode)
    let needs = Dictionary(grouping: lines.1, by: \.kode)
    let compared = comparedFields
    return order(lines.0 + lines.1).flatMap { kode in
      pairs(drafts[kode, default: []], needs[kode, default: []]).enumerated()
        .compactMap { place, pair in row(pair, isFirst: place == 0, compared) }
    }
  }

  /// The units by the place of their first row in the document, the others behind in code order.
  private func order(_ lines: [FormLine]) -> [Kode] {
    var places: [Kode: Int] = [:]
    for line in lines {
      places[line.kode] = min(
        places[line.kode] ?? .max, line.listing?.value.urut ?? .max)
    }
    return places.sorted { one, other in
      one.value == other.value ? one.key < other.key : one.value < other.value
    }.map(\.key)
  }

  /// Rows of one unit by their indicator's key; a row without an indicator goes with one that is left.
  private func pairs(_ drafts: [FormLine], _ needs: [FormLine]) -> [Pair] {
    var pairs = needs.map { Pair(need: $0) }
    var left: [FormLine] = []
    for line in drafts {
      if let place = pairs.firstIndex(where: {
        $0.draft == nil && $0.need?.indikator == line.indikator
      }) {
        pairs[place].draft = line
      } else {
        left.append(line)
      }
    }
    for line in left {
      let place = pairs.firstIndex { pair in
        pair.draft == nil && (line.indikator == nil || pair.need?.indikator == nil)
      }
      if let place { pairs[place].draft = line } else { pairs.append(Pair(draft: line)) }
    }
    return pairs
  }

  private func row(
    _ pair: Pair, isFirst: Bool, _ compared: Set<PlanField>
  ) -> RKPDReview.Row? {
    guard let line = pair.line else { return nil }
    let left = statement(pair.draft, in: draft)
    let right = statement(pair.need, in: need)
    return RKPDReview.Row(
      pd: pd, kode: line.kode, indikator: line.indikator, isFirst: isFirst, draft: left,
      need: right, catatan: catatan(line), verdict: verdict(pair, compared))
  }

  private func statement(_ line: FormLine?, in plan: OfficePlan?) -> RKPDReview.Statement? {
    guard let line, let plan else { return nil }
    let says = FormLineCells(line, in: plan)
    return RKPDReview.Statement(
      nama: says.nama(in: state), lokasi: says.lokasi, indikator: says.indikator,
      target: says.target, pagu: says.pagu, computed: says.computed)
  }

  /// The note belongs to the analysis of need, also beside a row that only the draft has.
  private func catatan(_ line: FormLine) -> Form.Cell {
    guard let need else { return Form.Cell(.absent) }
    return FormLineCells(line, in: need).catatan
  }

  private func verdict(
    _ pair: Pair, _ compared: Set<PlanField>
  ) -> RKPDReview.Verdict {
    guard pair.draft != nil else { return .onlyNeed }
    guard pair.need != nil else { return .onlyDraft }
    let one = contents(pair.draft, in: draft)
    let other = contents(pair.need, in: need)
    let fields = PlanField.allCases.filter { field in
      guard compared.contains(field) else { return false }
      guard let one = one[field], let other = other[field] else {
        return one[field] != other[field]
      }
      return !one.agrees(with: other, in: field)
    }
    guard !fields.isEmpty else { return .same }
    guard fields.contains(.pagu) else { return .changed(fields, pagu: nil) }
    let amounts = [one, other].map { $0[.pagu]?.figure?.counted ?? .zero }
    return .changed(fields, pagu: amounts[1] - amounts[0])
  }

  private func contents(
    _ line: FormLine?, in plan: OfficePlan?
  ) -> [PlanField: CellContent] {
    guard let line, let plan else { return [:] }
    return FormLineCells(line, in: plan).contents
  }

  /// A field that one side holds nowhere is not compared; money always is.
  private var comparedFields: Set<PlanField> {
    let held = [draft, need].map { plan -> Set<PlanField> in
      guard let plan else { return [] }
      let lines = plan.tree.lines(of: RKPDReview.name)
      return Set(lines.flatMap { FormLineCells($0, in: plan).contents.keys })
    }
    return held[0].intersection(held[1]).union([.pagu])
  }
}
