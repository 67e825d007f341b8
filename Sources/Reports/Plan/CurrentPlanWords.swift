import Canonical
import Projections
import RenjaModel

/// What a plan's report says in sentences.
struct CurrentPlanWords {
  let plan: CurrentPlan
  let language: Language

  init(_ plan: CurrentPlan, _ language: Language) {
    self.plan = plan
    self.language = language
  }

  var title: [String] {
    [Phrase(id: "Rencana Kerja \(plan.tahun)", en: "Work plan \(plan.tahun)")[language]]
  }

  /// Each office: its stage, and when and on what it was adopted.
  var offices: [Paragraph] {
    plan.offices.map { office in
      let place = "\(office.pd), \(plan.tahun)/\(office.tahapan.name): "
      guard let adoption = office.adoption else {
        return "\(place)\(Phrase.unadopted[language], .attention)."
      }
      let adopted = adoption.value
      let facts = [
        adopted.judul, adopted.nomor, adopted.tanggal?.description, adopted.oleh,
      ].compactMap(\.self).filter { !$0.isEmpty }
      let day = adoption.stamp.effective.description
      let document = Table.Cell.text(facts.joined(separator: ", "), events: [adoption.seq])
      return "\(place)\(Phrase.adopted[language]) \(day) (\(document))."
    }
  }

  /// How many stated figures do not agree with what is below them.
  func gaps(_ gaps: [PlanGap]) -> Paragraph {
    let mark = Table.Cell.mark(.differs)
    let count = Table.Cell(
      .integer(gaps.count), events: Set(gaps.flatMap(\.stated.events)).sorted())
    return language == .indonesian
      ? """
      \(mark) \(count) angka yang tertulis pada program atau kegiatan tidak sama dengan \
      jumlah di bawahnya:
      """
      : """
      \(mark) \(count) figures stated at a program or kegiatan are not the sum of what is \
      below:
      """
  }

  /// That the sub kegiatan give the total, worked out anew.
  var proof: [Paragraph] {
    let leaves = plan.rows.filter { $0.level == .subkegiatan }
    let programs = plan.rows.filter { $0.level == .program }
    let total = plan.totals.computed.value
    let leafSum = leaves.map(\.pagu.value.counted).reduce(.zero, +)
    let programSum = programs.map(\.computed.value.counted).reduce(.zero, +)
    let holds = programSum == total
    let mark = Table.Cell.mark(holds ? .holds : .differs)
    let counts = Level.allCases.filter { plan.totals.counts[$0] != nil }.map { level -> Paragraph in
      "\(count(plan.rows.filter { $0.level == level })) \(level.name)"
    }
    let events = Set(leaves.flatMap(\.pagu.events)).sorted()
    let amount = Table.Cell.amount(leafSum, events: events)
    var sum: Paragraph = "\(mark) Σ \(count(leaves)) sub kegiatan = \(amount)"
    if leafSum == total {
      sum = "\(sum) = Σ \(count(programs)) program = \(Phrase.theTotal[language])."
    } else {
      let rest = Table.Cell.amount(total - leafSum, events: plan.totals.computed.events)
      sum.spans +=
        (language == .indonesian
        ? Paragraph("; jumlah juga memuat \(rest) yang tidak dirinci ke sub kegiatan.")
        : Paragraph("; the total also holds \(rest) not broken down to sub kegiatan.")).spans
    }
    return [sum, "\(Phrase.units[language]): \(Paragraph.joined(counts, separator: ", "))."]
  }

  /// How many units there are, by the events that gave their amounts.
  private func count(_ rows: [CurrentPlan.Row]) -> Table.Cell {
    let events = rows.flatMap { $0.pagu.events + $0.computed.events }
    return Table.Cell(.integer(rows.count), events: Set(events).sorted())
  }

  /// Remarks on how to read the table.
  var notes: [Paragraph] { ["\(Phrase.statedOrComputed[language])"] }
}

extension Level {
  /// The level as people write it.
  var name: String { self == .subkegiatan ? "sub kegiatan" : rawValue }
}
