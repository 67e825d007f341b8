import Projections
import RenjaModel
import RenjaStore
import Reports

/// `jejak show`: shows a plan.
struct ShowCommand: Command {
  let signature = Signature(
    "show", .reading,
    summary: Bilingual(
      id: "tampilkan rencana pada satu koordinat", en: "show the plan at a coordinate"),
    discussion: Bilingual(
      id:
        """
        Semua unit menurut kode dengan indikator, target, lokasi, pagu dan sumbernya. Angka \
        yang dinyatakan dan yang dihitung berdampingan bila berbeda.
        """,
      en:
        """
        All units in code order with indicators, targets, locations, pagu and sources. Stated \
        and computed figures stand side by side where they differ.
        """
    ),
    parameters: [.coordinate],
    options: [.logs, .noCache],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "show 2022/rancangan",
        Bilingual(
          id: "Rancangan Renja 2022: 5.458.791.287 rupiah.",
          en: "The draft Renja 2022: 5.458.791.287 rupiah.")),
      Example(
        "show 2022@2021-07-01",
        Bilingual(id: "Rencana yang berlaku pada hari itu.", en: "The plan in force on that day.")),
    ])

  func run(_ context: Context) throws -> ExitCode {
    let coordinate = try Coordinate(parsing: context.invocation.word(.coordinate))
    if let regency = try Regency(context) { return try regency.show(coordinate) }
    let question = try PlanQuestion(context)
    let plan = try question.plan(at: coordinate, stageAlone: true)
    try context.answer(
      CurrentPlanReport(CurrentPlan(plan.side), basis: question.outputBasis(plan.basis)))
    return .done
  }
}
