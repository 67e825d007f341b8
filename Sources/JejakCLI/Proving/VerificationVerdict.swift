import EventLog
import Evidence
import Merkle
import Reports

/// What recomputing the log and reading the kept checkpoints found, taken together.
struct VerificationVerdict {
  let result: LogVerification
  let readings: [KeptCheckpoints.Reading]

  init(_ result: LogVerification, _ readings: [KeptCheckpoints.Reading]) {
    self.result = result
    self.readings = readings
  }

  /// How the command ends.
  var status: ExitCode {
    if !unreadable.isEmpty { return .integrityBroken }
    switch result.severity {
    case .evidence: return .integrityBroken
    case .repairable: return .findings
    case .notice, nil: return .done
    }
  }

  /// The files that are no checkpoint, or that a trusted key did not sign as they stand.
  var unreadable: [(name: String, error: EvidenceError)] {
    readings.compactMap { reading in reading.fault.map { (reading.name, $0) } }
  }

  /// The largest checkpoint that is known and that the log still extends.
  var lastGood: Checkpoint? {
    let own = result.severity == .evidence ? nil : result.checkpoint
    let contradicted = result.faults.map(\.expected.description)
    let kept = readings.compactMap(\.checkpoint).filter { checkpoint in
      checkpoint.size <= result.verified
        && !contradicted.contains { $0.contains(checkpoint.root.base64) }
        && (result.checkpoint.map { $0.origin == checkpoint.origin } ?? true)
    }
    return (kept + (own.map { [$0] } ?? [])).max { $0.size < $1.size }
  }
}

extension VerifyReport {
  /// The report of a verdict.
  init(_ verdict: VerificationVerdict, of identity: LogIdentity, _ context: Context) {
    let result = verdict.result
    let unreadable = verdict.unreadable.map { Fault($0.name, $0.error, context.language) }
    self.init(
      ok: result.ok && unreadable.isEmpty, hasCheckpoint: result.checkpoint != nil,
      faults: unreadable + result.faults.map { Fault($0, context.language) },
      batchesBeyond: result.batchesBeyond, verified: result.verified,
      kept: verdict.readings.map { reading in
        Kept(
          name: reading.name, size: reading.checkpoint?.size,
          signers: reading.signers.map { $0.words(context.language) })
      },
      lastGood: verdict.lastGood?.short,
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
      weight: weight, expected: fault.expected.description, found: fault.found.description,
      told: (fault.expected.words(language), fault.found.words(language)),
      meaning: fault.kind.meaning(language), remedy: fault.remedy(language))
  }

  /// A kept checkpoint of no use.
  fileprivate init(_ name: String, _ error: EvidenceError, _ language: Language) {
    let problem = error.problem
    self.init(
      segment: name, line: nil, offset: nil, kind: problem.identifier.rawValue, weight: .evidence,
      expected: "a checkpoint", found: problem.what(.english),
      told: (
        Bilingual(id: "titik periksa", en: "a checkpoint")(language), problem.what(language)
      ),
      meaning: Bilingual(
        id: "Titik periksa simpanan ini tidak dapat dipakai.",
        en: "This kept checkpoint is of no use.")(language),
      remedy: problem.remedy(language))
  }
}
