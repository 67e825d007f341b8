import EventLog
import Merkle
import RenjaStore
import Reports

/// `jejak verify`: proves that the log is whole.
struct VerifyCommand: Command {
  let signature = Signature(
    "verify", .proving,
    summary: Bilingual(id: "buktikan bahwa log utuh", en: "prove that the log is whole"),
    discussion: Bilingual(
      id:
        """
        Setiap baris dan seluruh pohon dihitung ulang. Setiap kerusakan disebut tempatnya: segmen, \
        baris, byte, yang seharusnya dan yang ditemukan. Status keluar: 1 untuk ekor yang \
        terpotong, 2 bila rusak.
        """,
      en:
        """
        Every line and the whole tree are computed again. Each fault is named with its place: \
        segment, line, byte, what was expected and what was found. Ends with 1 for a torn tail, \
        with 2 where it is broken.
        """
    ),
    groups: [.log, .receipt],
    examples: [
      Example(
        "verify",
        Bilingual(
          id: "Membuktikan bahwa log sama dengan titik periksanya.",
          en: "Proves that the log is what its checkpoint says."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let location = LogLocation(console: context.console)
    let folder = try location.folder(named: context.invocation.value(.log))
    let result = try LogVerification.run(folder)
    try context.answer(VerifyReport(result, of: RenjaLog(opening: folder).identity, context))
    switch result.severity {
    case .evidence: return .integrityBroken
    case .repairable: return .findings
    case .notice, nil: return .done
    }
  }
}

extension VerifyReport {
  fileprivate init(_ result: LogVerification, of identity: LogIdentity, _ context: Context) {
    self.init(
      ok: result.ok, hasCheckpoint: result.checkpoint != nil,
      faults: result.faults.map { Fault($0, context.language) },
      batchesBeyond: result.batchesBeyond,
      basis: OutputBasis(
        log: identity.origin, size: result.size, root: result.root.base64,
        command: context.invocation.commandLine, language: context.language,
        program: Program.version, invented: identity.invented))
  }
}

extension VerifyReport.Fault {
  fileprivate init(_ fault: LogFault, _ language: Language) {
    let weight: VerifyReport.Weight =
      switch fault.severity {
      case .notice: .notice
      case .repairable: .repairable
      case .evidence: .evidence
      }
    self.init(
      segment: fault.segment, line: fault.line, offset: fault.offset, kind: fault.kind.rawValue,
      weight: weight, expected: fault.expected, found: fault.found,
      meaning: fault.kind.meaning(language), remedy: fault.remedy(language))
  }
}
