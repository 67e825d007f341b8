import Projections
import RenjaModel

/// The tables of a plan as people read them.
struct CurrentPlanTables {
  let plan: CurrentPlan
  let language: Language
  private let hasOffices: Bool
  private let hasForward: Bool

  init(_ plan: CurrentPlan, _ language: Language) {
    self.plan = plan
    self.language = language
    hasOffices = plan.offices.count > 1
    hasForward = plan.rows.contains { $0.forward != nil }
  }

  /// Every unit with its indicators, each on a line of its own after the first.
  var units: Table {
    let next = plan.tahun + 1
    let forward = Table.Column.figures(
      "forward", Phrase(id: "Prakiraan \(next)", en: "Estimate \(next)")[language])
    var total = Array(repeating: Table.Cell.empty, count: hasOffices ? 2 : 1)
    total += [
      .text(Phrase.total[language]), .empty, .empty, .empty,
      .amount(plan.totals.computed.value, events: plan.totals.computed.events), .empty,
    ]
    if hasForward {
      let programs = plan.rows.filter { $0.level == .program }
      let parts = programs.compactMap(\.forward?.computed)
      let sum = parts.map(\.value.counted).reduce(.zero, +)
      total.append(.amount(sum, events: parts.flatMap(\.events).sorted()))
    }
    return Table(
      columns: (hasOffices ? [Table.Column.keys("pd", "PD").leading()] : []) + [
        .keys("kode", Phrase.kode[language]).leading(),
        .words("nama", Phrase.unit[language], minimum: 18).leading(),
        .words("indikator", Phrase.indicator[language], minimum: 16),
        .words("target", Phrase.target[language], minimum: 10),
        .words("lokasi", Phrase.location[language], minimum: 9),
        .figures("pagu", Phrase.pagu[language]),
        .words("sumber", Phrase.sourceShort[language], minimum: 6),
      ] + (hasForward ? [forward] : []),
      rows: plan.rows.flatMap(rows), footers: [Table.Row(total, role: .total)])
  }

  private func rows(of unit: CurrentPlan.Row) -> [Table.Row] {
    let pays = unit.indicators.contains { $0.pagu.value.isListed }
    let first = pays ? nil : unit.indicators.first
    let role: Table.Row.Role = unit.level == .subkegiatan ? .body : .heading
    var rows = [Table.Row(head(unit, first), role: role)]
    for indicator in unit.indicators.dropFirst(first == nil ? 0 : 1) {
      var cells: [Table.Cell] = hasOffices ? [.empty, .empty] : [.empty]
      cells += [.empty] + measured(indicator, at: nil)
      cells += [pays ? .figure(indicator.pagu) : .empty, .empty]
      rows.append(Table.Row(cells))
    }
    return rows
  }

  private func head(_ unit: CurrentPlan.Row, _ first: CurrentPlan.Indicator?) -> [Table.Cell] {
    var cells: [Table.Cell] = hasOffices ? [.code(unit.pd)] : []
    cells += [.code(unit.kode.text), .text(unit.nama)]
    cells += first.map { measured($0, at: unit) } ?? [.empty, .empty, place(unit.lokasi)]
    cells += [pagu(of: unit), sources(unit.sumber)]
    if hasForward {
      let estimate = unit.forward
      cells.append(
        estimate.map { $0.pagu.value.isListed ? .figure($0.pagu) : .figure($0.computed) }
          ?? Table.Cell(.absent))
    }
    return cells
  }

  /// What is stated; where nothing is, the sum of what is below.
  private func pagu(of unit: CurrentPlan.Row) -> Table.Cell {
    guard unit.pagu.value.isListed else { return .figure(unit.computed) }
    return Table.Cell.figure(unit.pagu).marked(PlanGap(unit) == nil ? nil : .differs)
  }

  private func measured(
    _ indicator: CurrentPlan.Indicator, at unit: CurrentPlan.Row?
  ) -> [Table.Cell] {
    [
      indicator.teks.map { .text($0.value, events: $0.events) } ?? .text("#\(indicator.indikator)"),
      target(of: indicator), place(indicator.lokasi ?? unit?.lokasi),
    ]
  }

  private func target(of indicator: CurrentPlan.Indicator) -> Table.Cell {
    guard let target = indicator.target else { return Table.Cell(.absent) }
    guard let text = target.value else { return Table.Cell(.blank, events: target.events) }
    let isBare = text.utf8.allSatisfy { !(0x41...0x7A).contains($0) && $0 != 0x25 }
    let satuan = isBare ? indicator.satuan.map { " \($0.value)" } ?? "" : ""
    return .text(text + satuan, events: target.events)
  }

  private func place(_ lokasi: Evidenced<String?>?) -> Table.Cell {
    guard let lokasi else { return .empty }
    return lokasi.value.map { .text($0, events: lokasi.events) }
      ?? Table.Cell(.blank, events: lokasi.events)
  }

  private func sources(_ parts: [SourcePart]) -> Table.Cell {
    let isAlone = parts.count < 2
    let names = parts.map { part in
      [part.sumber, isAlone ? nil : part.rupiah?.grouped].compactMap(\.self).joined(separator: " ")
    }
    let words = names.joined(separator: ", ")
    guard !words.isEmpty else { return .empty }
    return .text(words, events: Set(parts.flatMap(\.events)).sorted())
  }
}

extension CurrentPlanTables {
  /// Where a stated figure is not the sum of what is below it; nil where all agree.
  var gaps: Table? {
    let gaps = plan.gaps
    guard !gaps.isEmpty else { return nil }
    return Table(
      columns: [
        .keys("kode", Phrase.kode[language]).leading(),
        .words("nama", Phrase.unit[language], minimum: 12).leading(),
        .figures("pagu", Phrase.stated[language]),
        .figures("children", Phrase.sumOfChildren[language]),
        .figures("childrenGap", Phrase.gap[language]),
        .figures("computed", Phrase.sumOfLeaves[language]),
        .figures("computedGap", Phrase.gap[language]),
      ],
      rows: gaps.map { gap in
        Table.Row([
          .code(gap.kode.text), .text(gap.nama), .figure(gap.stated), .figure(gap.children),
          change(gap.fromChildren, gap.stated.events + gap.children.events),
          .figure(gap.computed), change(gap.fromComputed, gap.stated.events + gap.computed.events),
        ])
      })
  }

  private func change(_ change: Rupiah, _ events: [Int]) -> Table.Cell {
    change == .zero ? .mark(.holds) : .change(change, events: Set(events).sorted())
  }

  /// The sums of the plan, as computed and as stated.
  var sums: Table {
    let totals = plan.totals
    let rows: [(Phrase, Table.Cell)] = [
      (.sumComputed, .amount(totals.computed.value, events: totals.computed.events)),
      (.sumPenunjang, .amount(totals.penunjang.value, events: totals.penunjang.events)),
      (.sumInti, .amount(totals.inti.value, events: totals.inti.events)),
      (.sumProgram, .figure(totals.program)), (.sumKegiatan, .figure(totals.kegiatan)),
    ]
    return Table(
      caption: Phrase.sums[language],
      columns: [
        .words("nama", Phrase.what[language], minimum: 20),
        .figures("rupiah", Phrase.rupiah[language]),
      ], rows: rows.map { Table.Row([.text($0.0[language]), $0.1]) })
  }

  /// The total by source of funds; nil where no source is named.
  var sources: Table? {
    guard plan.totals.sumber.contains(where: { $0.sumber != nil }) else { return nil }
    return Table(
      caption: Phrase.bySource[language],
      columns: [
        .words("sumber", Phrase.source[language], minimum: 20),
        .figures("rupiah", Phrase.rupiah[language]),
      ],
      rows: plan.totals.sumber.map { part in
        Table.Row([
          .text(part.sumber ?? Phrase.withoutSource[language]),
          .figure(part.rupiah.map(Figure.amount) ?? .blank, events: part.events),
        ])
      },
      footers: [
        Table.Row(
          [
            .text(Phrase.total[language]),
            .amount(
              plan.totals.sumber.compactMap(\.rupiah).reduce(.zero, +),
              events: Set(plan.totals.sumber.flatMap(\.events)).sorted()),
          ], role: .total)
      ])
  }
}

extension Table.Cell {
  /// A cell with a figure and what gave it.
  static func figure(_ figure: Evidenced<Figure>) -> Table.Cell {
    .figure(figure.value, events: figure.events)
  }
}
