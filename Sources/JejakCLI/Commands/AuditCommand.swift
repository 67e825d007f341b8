import Projections
import RenjaModel
import Reports

/// `jejak audit`: finds what does not add up.
struct AuditCommand: Command {
  private static let list = Option(
    "list", .flag, Bilingual(id: "daftar pemeriksaan saja", en: "only list the checks"))
  private static let only = Option(
    "only", .word("CHECK"),
    Bilingual(id: "hanya pemeriksaan ini", en: "only these checks"),
    repetition: .gathering(.name), completion: .words(Audit.allChecks.map(\.name)))

  let signature = Signature(
    "audit", .auditing,
    summary: Bilingual(id: "periksa apa yang tidak cocok", en: "find what does not add up"),
    discussion: Bilingual(
      id: """
        Satu tahun: semua tahapannya, setiap tahapan terhadap yang sebelumnya, dan prakiraan \
        maju. Satu tahapan: tahapan itu terhadap yang sebelumnya. Pemeriksaan tidak mengubah apa \
        pun. Status keluar 1 bila ada temuan yang belum selesai; temuan dijawab dengan finding, dan \
        terbuka lagi bila angka sesudahnya masih melanggar. Hanya --list yang tidak memerlukan COORD.
        """,
      en: """
        A year: all its stages, each against the one before, and the forward estimate. A stage: \
        that one against the one before. A check changes nothing. Ends with 1 where there is a \
        finding that is not closed; findings are dealt with by finding, and are open again \
        where later figures still break the rule. Only --list needs no COORD.
        """),
    parameters: [.coordinate.optional],
    options: [Self.list, Self.only, .logs],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "audit 2022/penetapan --only stated-claim classes-swapped",
        Bilingual(
          id: "Belanja langsung dan tidak langsung tertukar.",
          en: "Belanja langsung and tidak langsung are swapped."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let arguments = context.invocation
    let checks = try checks(arguments.values(Self.only))
    let asked = arguments.optionalWord(.coordinate)
    let coordinate = try asked.map { try Coordinate(parsing: $0) }
    if let regency = try Regency(context), let coordinate, !arguments.has(Self.list) {
      return try regency.audit(coordinate, Set(checks.map(\.name)))
    }
    let question = try PlanQuestion(context)
    guard !arguments.has(Self.list) else {
      let basis = try question.basis(of: coordinate)
      try context.answer(AuditCheckReport(checks, basis: question.outputBasis(basis)))
      return .done
    }
    guard let coordinate else {
      throw UsageError.argumentMissing(Parameter.coordinate.placeholder)
    }
    let report = try question.audit(at: coordinate, checks)
    try context.answer(report)
    return report.audit.findings.allSatisfy { $0.status == .closed } ? .done : .findings
  }

  private func checks(_ names: [String]) throws(UsageError) -> [any AuditCheck] {
    let all = Audit.allChecks
    guard !names.isEmpty else { return all }
    for name in names where !all.contains(where: { $0.name == name }) {
      throw .valueUnknown(
        Self.only.flag, value: name, choices: all.map(\.name),
        near: Nearness.candidates(for: name, among: all.map(\.name)))
    }
    return all.filter { names.contains($0.name) }
  }
}
