import RenjaModel

/// Fills E.81 for one office.
struct EvaluasiTriwulanBuilder {
  private let sources: EvaluasiTriwulanSources
  private let notes: PeriodNotes
  private var number = 0
  /// The percentages of column 14: of results at every row, of money at the sub kegiatan, which the
  /// units above only sum.
  private var achieved: [Evidenced<Percent>] = []
  private var spent: [Evidenced<Percent>] = []
  /// Targets and pagu of the year beside what came of them, in the order of the rows.
  private(set) var achievements: [Form.Achievement] = []

  init(_ plan: OfficePlan, _ state: PlanState, through periode: Periode) {
    sources = EvaluasiTriwulanSources(plan, state, through: periode)
    notes = PeriodNotes(state, pd: plan.pd, tahun: plan.tahun, through: periode)
  }

  mutating func rows() -> [Form.Row] {
    var rows: [Form.Row] = []
    for kode in sources.kodes {
      for (place, key) in sources.keys(of: kode).enumerated() {
        rows.append(row(FormLine(kode: kode, indikator: key, isFirst: place == 0, listing: nil)))
      }
    }
    guard !rows.isEmpty else { return [] }
    return rows + [sum, mean, predicate].compactMap(\.self) + footers
  }

  private mutating func row(_ line: FormLine) -> Form.Row {
    var cells: [String: Form.Cell] = [:]
    if line.isFirst {
      if line.kode.level >= .program {
        number += 1
        cells["1"] = Form.Cell(.key(String(number)))
      }
      cells["2"] = sources.sasaran(of: line.kode)
      cells["3"] = sources.nama(of: line.kode)
    }
    guard line.kode.level >= .program else {
      return Form.Row(pd: sources.pd, kode: line.kode, kind: line.kind, cells: cells)
    }
    cells["4"] = sources.indikator(line)
    fillResults(&cells, line)
    fillMoney(&cells, line)
    cells["15"] = note(.penanggungJawab, line)
    cells["16"] = note(.catatan, line)
    return Form.Row(
      pd: sources.pd, kode: line.kode, indikator: line.indikator, kind: line.kind, cells: cells)
  }

  private mutating func fillResults(_ cells: inout [String: Form.Cell], _ line: FormLine) {
    let target = sources.quoted(line, in: "5")
    let earlier = sources.earlier(line)
    cells["5.K"] = target?.cell
    cells["6.K"] = earlier.shown?.cell
    cells["hitung:6.K"] = earlier.check
    cells["7.K"] = sources.target(line)
    for (number, figure) in sources.quarters(line) { cells["\(number).K"] = figure.cell }
    guard sources.hasResult(line) || target != nil || earlier.shown != nil else { return }
    let rule = sources.agregasi(line)
    if line.indikator != nil { cells["agregasi"] = Form.Cell(.text(rule.rawValue)) }
    let year = sources.year(line, by: rule)
    cells["12.K"] = year?.cell
    compare(cells, line, year)
    let sum = EvaluasiTriwulanSources.joined([earlier.shown, year], by: rule)
    cells["13.K"] = sum?.cell
    guard let done = sum?.nilai, let promised = target?.nilai,
      let percent = Percent(done, over: promised)
    else { return }
    let events = (sum?.cell.events ?? []) + (target?.cell.events ?? [])
    achieved.append(Evidenced(percent, events: events))
    cells["14.K"] = Form.Cell(.percent(percent), events: events)
  }

  private mutating func fillMoney(_ cells: inout [String: Form.Cell], _ line: FormLine) {
    for column in sources.money {
      let says = FormLineCells(line, in: column.plan)
      cells["\(column.number).Rp"] = says.paguOrSum
      cells["hitung:\(column.number).Rp"] = says.computed
    }
    let earlier = sources.earlierMoney(line, quoted: cells["6.Rp"])
    cells["6.Rp"] = earlier.shown
    if let check = earlier.check { cells["hitung:6.Rp"] = check }
    complete(&cells)
    compareMoney(cells, line)
    if line.kode.level == .subkegiatan, let cell = cells["14.Rp"],
      case .percent(let percent) = cell.content
    {
      spent.append(Evidenced(percent, events: cell.events))
    }
  }

  /// Columns 12 to 14 of the money, from what stands in the columns before.
  private func complete(_ cells: inout [String: Form.Cell]) {
    let quarters = (8...11).compactMap { cells["\($0).Rp"] }
    let year = Form.Cell.sum(quarters) ?? cells["tahun.Rp"]
    cells["tahun.Rp"] = nil
    cells["hitung:tahun.Rp"] = nil
    cells["12.Rp"] = year
    let all = [cells["6.Rp"], year].compactMap(\.self)
    cells["13.Rp"] = Form.Cell.sum(all)
    guard let target = cells["5.Rp"], let done = cells["13.Rp"],
      let percent = Percent(done.content.figure.counted, of: target.content.figure)
    else { return }
    cells["14.Rp"] = Form.Cell(.percent(percent), events: done.events + target.events)
  }

  /// Keeps the target of the year beside its result.
  private mutating func compare(
    _ cells: [String: Form.Cell], _ line: FormLine, _ year: ResultFigure?
  ) {
    guard line.indikator != nil, case .text(let nama) = cells["4"]?.content else { return }
    let promised = sources.promised(line)
    let percent = year?.nilai.flatMap { done in promised.flatMap { Percent(done, over: $0) } }
    achievements.append(
      Form.Achievement(
        kode: line.kode, nama: nama, isMoney: false, target: cells["7.K"]?.content ?? .absent,
        result: year?.cell.content ?? .absent, percent: percent,
        events: Set((cells["7.K"]?.events ?? []) + (year?.cell.events ?? [])).sorted()))
  }

  /// Keeps the pagu of a sub kegiatan beside its spending.
  private mutating func compareMoney(_ cells: [String: Form.Cell], _ line: FormLine) {
    guard line.isFirst, line.kode.level == .subkegiatan else { return }
    let target = cells["7.Rp"]?.content ?? .absent
    let done = cells["12.Rp"]?.content ?? .absent
    guard target.figure.isListed || done.figure.isListed else { return }
    achievements.append(
      Form.Achievement(
        kode: line.kode, nama: sources.name(of: line.kode), isMoney: true, target: target,
        result: done,
        percent: done.figure.isListed ? Percent(done.figure.counted, of: target.figure) : nil,
        events: ["7.Rp", "12.Rp"].flatMap { cells[$0]?.events ?? [] }))
  }

  private func note(_ jenis: JenisCatatan, _ line: FormLine) -> Form.Cell {
    let own = line.indikator.flatMap { notes.note(jenis, at: RowKey(line.kode, $0)) }
    return Form.Cell(
      text: (line.isFirst ? notes.note(jenis, at: RowKey(line.kode)) : nil) ?? own)
  }

  /// What the units sum to.
  private var sum: Form.Row {
    var cells = ["3": Form.Cell(.text("Jumlah anggaran dan realisasi"))]
    for column in sources.money where !column.plan.tree.kodes.isEmpty {
      cells["\(column.number).Rp"] = column.total
    }
    if cells["6.Rp"] == nil { cells["6.Rp"] = sources.earlierTotal }
    complete(&cells)
    return Form.Row(pd: sources.pd, kind: .total, cells: cells)
  }

  /// The mean of the percentages as they are printed, so that anyone can work it out again.
  private var mean: Form.Row? {
    total("Rata-rata capaian kinerja (%)") { mean in
      mean.multiplied(by: Ratio(100)).flatMap { $0.rounded(to: 0) }
        .map { .percent(Percent(hundredths: $0)) }
    }
  }

  private var predicate: Form.Row? {
    total("Predikat kinerja") { mean in
      guard let predikat = Predikat(percent: mean),
        let hundredths = mean.multiplied(by: Ratio(100))?.rounded(to: 0)
      else { return nil }
      return .predikat(predikat, of: Percent(hundredths: hundredths))
    }
  }

  private func total(
    _ label: String, _ content: (Ratio) -> Form.Cell.Content?
  ) -> Form.Row? {
    var cells: [String: Form.Cell] = [:]
    for (column, percents) in [("14.K", achieved), ("14.Rp", spent)] where !percents.isEmpty {
      let hundredths = percents.reduce(Int128(0)) { $0 + $1.value.hundredths }
      cells[column] = Ratio(hundredths, over: Int128(percents.count) * 100).flatMap(content)
        .map { Form.Cell($0, events: Set(percents.flatMap(\.events)).sorted()) }
    }
    guard !cells.isEmpty else { return nil }
    cells["3"] = Form.Cell(.text(label))
    return Form.Row(pd: sources.pd, kind: .total, cells: cells)
  }

  private static let factors: [(jenis: JenisCatatan, label: String)] = [
    (.pendorong, "Faktor pendorong keberhasilan kinerja"),
    (.penghambat, "Faktor penghambat pencapaian kinerja"),
    (.tindakLanjut, "Tindak lanjut yang diperlukan"),
  ]

  /// The factors below the table; one that nobody wrote stands there empty, as on the printed form.
  private var footers: [Form.Row] {
    EvaluasiTriwulanBuilder.factors.flatMap { jenis, label -> [Form.Row] in
      let label = Form.Cell(.text(label))
      let units = notes.units(with: jenis)
      guard !units.isEmpty else {
        return [Form.Row(pd: sources.pd, kind: .footer, cells: ["3": label])]
      }
      return units.map { kode in
        Form.Row(
          pd: sources.pd, kode: kode, kind: .footer,
          cells: [
            "1": Form.Cell(.key(kode.text)), "3": label,
            "16": Form.Cell(text: notes.note(jenis, at: RowKey(kode))),
          ])
      }
    }
  }
}

extension Form.Cell {
  /// The sum of money in cells; nil where none has a row of it.
  fileprivate static func sum(_ cells: [Form.Cell]) -> Form.Cell? {
    let figure = Figure.sum(cells.map(\.content.figure))
    guard figure.isListed else { return nil }
    return Form.Cell(figure: Evidenced(figure, events: cells.flatMap(\.events)))
  }
}
