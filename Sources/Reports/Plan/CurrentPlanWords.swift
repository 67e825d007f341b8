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
      let head = "\(Phrase.adopted[language]) \(day) (\(facts.joined(separator: ", ")))"
      return "\(place)\(head)."
    }
  }

  /// How many stated figures do not agree with what is below them.
  func gaps(_ count: Int) -> Paragraph {
    let mark = Table.Cell.mark(.differs)
    return language == .indonesian
      ? """
      \(mark) \(String(count)) angka yang tertulis pada program atau kegiatan tidak sama dengan \
      jumlah di bawahnya:
      """
      : """
      \(mark) \(String(count)) figures stated at a program or kegiatan are not the sum of what is \
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
    let counts = Level.allCases.compactMap { level in
      plan.totals.counts[level].map { "\($0) \(level.name)" }
    }
    let events = Set(leaves.flatMap(\.pagu.events)).sorted()
    let amount = Table.Cell.amount(leafSum, events: events)
    var sum: Paragraph =
      language == .indonesian
      ? "\(mark) Σ \(String(leaves.count)) sub kegiatan = \(amount)"
      : "\(mark) Σ \(String(leaves.count)) sub kegiatan = \(amount)"
    if leafSum == total {
      sum.spans.append(
        .words(" = Σ \(programs.count) program = \(Phrase.theTotal[language]).", .plain))
    } else {
      let rest = Table.Cell.amount(total - leafSum)
      sum.spans +=
        (language == .indonesian
        ? Paragraph("; jumlah juga memuat \(rest) yang tidak dirinci ke sub kegiatan.")
        : Paragraph("; the total also holds \(rest) not broken down to sub kegiatan.")).spans
    }
    return [sum, "\(Phrase.units[language]): \(counts.joined(separator: ", "))."]
  }

  /// Remarks on how to read the table.
  var notes: [Paragraph] { ["\(Phrase.statedOrComputed[language])"] }
}

extension Level {
  /// The level as people write it.
  var name: String { self == .subkegiatan ? "sub kegiatan" : rawValue }
}
