import Canonical
import EventLog
import Evidence
import Platform
import Reports

/// The way back of exported events: into an empty log, byte for byte, or not at all.
struct Restoration {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  /// Restores a file against the checkpoint of `--against`.
  func restore(_ file: String) throws -> ExitCode {
    let arguments = context.invocation
    let kept = try context.keptCheckpoint(arguments.required(.against))
    // Read twice, and perhaps longer than memory: a file, not a stream.
    guard context.console.files.isFile(file) else { throw UserFileError.notFound(path: file) }
    let folder = try LogLocation(console: context.console).folder(named: arguments.value(.log))
    let options = WriterOptions(
      user: context.console.userName, clock: context.console.clock,
      patience: context.console.lockPatience, allowsSharedFileSystem: arguments.has(.sharedDisk))
    let identity = try LogRestoration.run(
      file, into: folder, against: kept.checkpoint, as: options)
    try context.answer(
      RestorationReport(
        basis: context.basis(kept.checkpoint), banner: identity.invented,
        restored: identity.restored ?? ""))
    return .done
  }
}

/// What was restored.
struct RestorationReport: Report {
  let basis: OutputBasis
  let banner: String?
  /// What `log.json` says of it.
  let restored: String

  func document() -> ReportDocument {
    let title = Bilingual(
      id: "Dikembalikan: \(basis.size) peristiwa, persis seperti pada titik periksanya",
      en: "Restored: \(basis.size) events, exactly those of the checkpoint")
    return ReportDocument(title: [title(basis.language)], banner: banner, basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: [restored]) { json, restored in
      json.member("restored", restored)
    }
  }
}
