import Canonical
import EventLog
import Merkle
import Platform
import RenjaStore
import Reports

extension Context {
  /// Opens the log that is meant for writing, and says what that put right.
  func openWriter() throws -> RenjaWriter {
    let options = WriterOptions(
      user: console.userName, clock: console.clock, patience: console.lockPatience,
      allowsSharedFileSystem: invocation.has(.sharedDisk),
      allowsClockJump: invocation.has(.clockOk))
    let folder = try LogLocation(console: console).folder(named: invocation.value(.log))
    let writer = try RenjaWriter(opening: folder, options)
    try remark(on: writer.recovery)
    return writer
  }

  /// Opens the log that is meant for a dry run, and says what that does not see.
  func openLog() throws -> RenjaLog {
    let folder = try LogLocation(console: console).folder(named: invocation.value(.log))
    let log = try RenjaLog(opening: folder)
    try remark(on: log)
    return log
  }

  /// The day it is, where a log's days are so far ahead of universal time.
  func today(at offset: UTCOffset) -> Day {
    Instant(clamping: console.clock.secondsSince1970()).day(at: offset)
  }

  /// What the output of a writing command rests on: the head of the log after it.
  ///
  /// - Parameters:
  ///   - checkpoint: the head.
  ///   - invented: the banner of a log with invented events.
  /// - Returns: the basis.
  func basis(_ checkpoint: Checkpoint, invented: String? = nil) -> OutputBasis {
    OutputBasis(
      log: checkpoint.origin, size: checkpoint.size, root: checkpoint.root.base64,
      command: invocation.commandLine, language: language, program: Program.version,
      invented: invented)
  }

  /// Says what opening for writing put right.
  private func remark(on recovery: LogRecovery) throws {
    if recovery.adoptedBatches > 0 {
      try remark(
        Bilingual(
          id: """
            jejak: \(recovery.adoptedBatches) batch utuh di belakang checkpoint diambil alih \
            (\(recovery.adoptedEvents) peristiwa)
            """,
          en: """
            jejak: took over \(recovery.adoptedBatches) whole batches behind the checkpoint \
            (\(recovery.adoptedEvents) events)
            """))
    }
    guard !recovery.quarantined.isEmpty else { return }
    try remark(
      Bilingual(
        id: """
          jejak: \(recovery.cutBytes) byte sisa penulisan yang terputus dipindahkan ke \
          \(recovery.quarantined)
          """,
        en: """
          jejak: moved \(recovery.cutBytes) bytes of an interrupted write to \
          \(recovery.quarantined)
          """))
  }

  /// Says what lies behind the checkpoint.
  private func remark(on log: RenjaLog) throws {
    let count = log.snapshot.batchesBeyond
    guard count > 0 else { return }
    try remark(
      Bilingual(
        id: "jejak: \(count) batch utuh di belakang checkpoint belum ikut dihitung",
        en: "jejak: \(count) whole batches behind the checkpoint are not counted yet"))
  }
}
