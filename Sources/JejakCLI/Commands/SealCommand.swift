import EventLog
import RenjaStore

/// `jejak seal`: seals the active segment.
struct SealCommand: Command {
  let signature = Signature(
    "seal", .proving,
    summary: Bilingual(
      id: "segel segmen yang sedang ditulis", en: "seal the segment being written"),
    discussion: Bilingual(
      id: "Segmen yang disegel tidak berubah lagi dan dapat diterbitkan.",
      en: "A sealed segment never changes again and can be published."),
    options: [.dryRun, .sharedDisk],
    groups: [.log, .receipt],
    examples: [
      Example(
        "seal",
        Bilingual(
          id: "Menutup segmen, misalnya setiap akhir bulan.",
          en: "Closes the segment, such as at the end of each month."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    guard !context.invocation.has(.dryRun) else { return try rehearse(context) }
    var writer = try context.openWriter()
    let last = try writer.seal()
    let basis = context.basis(writer.checkpoint, invented: writer.identity.invented)
    try writer.close()
    try context.answer(SealReport(basis: basis, last: last))
    return .done
  }

  private func rehearse(_ context: Context) throws -> ExitCode {
    let snapshot = try context.openLog().snapshot
    let isOpen = snapshot.contents.segments.contains { !$0.isSealed }
    try context.answer(
      SealReport(
        basis: context.basis(snapshot.checkpoint, invented: snapshot.identity.invented),
        last: isOpen ? snapshot.size : nil, isRehearsal: true))
    return .done
  }
}
