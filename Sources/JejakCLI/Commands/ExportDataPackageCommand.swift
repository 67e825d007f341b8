import Exchange
import Reports

/// `jejak export datapackage`: a year's money as a Fiscal Data Package.
struct ExportDataPackageCommand: Command {
  let signature = Signature(
    "export datapackage", .exchanging,
    summary: Bilingual(
      id: "pagu dan realisasi sebagai Fiscal Data Package",
      en: "pagu and realisation as a Fiscal Data Package"),
    discussion: Bilingual(
      id:
        """
        Menulis datapackage.json dan pagu.csv ke sebuah folder: satu baris untuk setiap unit yang \
        memikul uang dan setiap sumber dananya; setiap tahapan dan periode satu ukuran dengan \
        phase (proposed, approved, adjusted, executed), direction dan factor.
        """,
      en:
        """
        Writes datapackage.json and pagu.csv into a folder: a row for each unit that bears money \
        and each of its sources; every stage and period is a measure with its phase (proposed, \
        approved, adjusted, executed), direction and factor.
        """),
    parameters: [.exportFolder, .year],
    groups: [.log, .bounds],
    examples: [
      Example(
        "export datapackage renja-2022 2022",
        Bilingual(
          id: "Paket yang dapat dibaca OpenSpending, Frictionless, pandas.",
          en: "A package that OpenSpending, Frictionless and pandas read."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let tahun = try PlanQuestion.year(context.invocation.word(.year))
    let folder = try context.invocation.text(.exportFolder)
    let package = try PlanQuestion(context).fiscalPackage(of: tahun)
    // The descriptor last: where it stands, the table does.
    try context.store(
      [(FiscalPackage.tableName, package.csv), (FiscalPackage.descriptorName, package.descriptor)],
      in: folder)
    return .done
  }
}
