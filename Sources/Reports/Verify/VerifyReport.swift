public import Canonical

/// What recomputing the whole log found: `verify`.
public struct VerifyReport: Report {
  /// Whether nothing was changed or lost, nor left half.
  public let ok: Bool
  /// Whether a checkpoint was there to verify against.
  public let hasCheckpoint: Bool
  /// What is not as it must be, in the order of the files.
  public let faults: [Fault]
  /// How many whole batches lie beyond the checkpoint.
  public let batchesBeyond: Int
  /// How many events, from the first on, are known to be as they were written.
  public let verified: Int
  /// The kept checkpoints that the log was held against.
  public let kept: [Kept]
  /// The short form of the largest known checkpoint that the log still extends.
  public let lastGood: String?
  /// What was verified; its root is the one computed from the lines.
  public let basis: OutputBasis

  /// A finding; see the properties.
  ///
  /// - Parameters:
  ///   - ok: whether nothing was changed or lost, nor left half.
  ///   - hasCheckpoint: whether a checkpoint was there.
  ///   - faults: what is not as it must be.
  ///   - batchesBeyond: how many whole batches lie beyond the checkpoint.
  ///   - verified: how many events are known to be as they were written.
  ///   - kept: the kept checkpoints that the log was held against.
  ///   - lastGood: the short form of the largest known checkpoint that the log still extends.
  ///   - basis: what was verified.
  public init(
    ok: Bool, hasCheckpoint: Bool, faults: [Fault], batchesBeyond: Int, verified: Int,
    kept: [Kept], lastGood: String?, basis: OutputBasis
  ) {
    self.ok = ok
    self.hasCheckpoint = hasCheckpoint
    self.faults = faults
    self.batchesBeyond = batchesBeyond
    self.verified = verified
    self.kept = kept
    self.lastGood = lastGood
    self.basis = basis
  }

  /// The verdict, the root to compare with a kept one, and each fault with what to do.
  public func document() -> ReportDocument {
    let language = basis.language
    var blocks: [Block] = [.paragraph(verdict), .list(facts)]
    for fault in faults {
      blocks.append(.heading(fault.heading))
      blocks.append(.paragraph(Paragraph([.words(fault.meaning, .plain)])))
      blocks.append(
        .list([
          Paragraph([.words("\(Phrase.verifyExpected[language]): \(fault.expectedWords)", .plain)]),
          Paragraph([.words("\(Phrase.verifyFound[language]): \(fault.foundWords)", .plain)]),
          Paragraph([.words(fault.remedy, .plain)]),
        ]))
    }
    return ReportDocument(
      title: ["\(Phrase.verifyTitle[language]) \(basis.log)"], blocks: blocks, basis: basis,
      records: records)
  }

  private var verdict: Paragraph {
    let language = basis.language
    let evidence = faults.count { $0.weight == .evidence }
    if evidence > 0 {
      return Paragraph([
        .words("✗ \(Phrase.verifyBroken[language]) ", .attention),
        .words("\(Phrase.verifyFaults[language]): \(evidence).", .plain),
      ])
    }
    let words = ok ? "✓ \(Phrase.verifyWhole[language])" : "≠ \(Phrase.verifyTorn[language])"
    return Paragraph([.words(words, ok ? .strong : .attention)])
  }

  private var facts: [Paragraph] {
    let language = basis.language
    var facts = [
      "\(Phrase.basisEvents[language]): \(basis.size)",
      "\(Phrase.basisRoot[language]): \(basis.root)",
    ]
    if !hasCheckpoint { facts.append(Phrase.verifyNoCheckpoint[language]) }
    if batchesBeyond > 0 { facts.append("\(Phrase.verifyBeyond[language]): \(batchesBeyond)") }
    facts += kept.map { kept in
      let size = kept.size.map { " (\($0) \(Phrase.basisEvents[language]))" } ?? ""
      let signers = kept.signers.isEmpty ? "" : ": " + kept.signers.joined(separator: ", ")
      return "\(Phrase.verifyKept[language]) \(kept.name)\(size)\(signers)"
    }
    if faults.contains(where: { $0.weight == .evidence }) {
      facts.append("\(Phrase.verifyVerified[language]): \(verified)")
      let good = lastGood ?? Phrase.verifyNoneKnown[language]
      facts.append("\(Phrase.verifyLastGood[language]): \(good)")
    }
    return facts.map { Paragraph([.words($0, .plain)]) }
  }

  private var records: Table {
    Table(
      columns: ["segment", "line", "offset", "kind", "severity", "expected", "found"].map {
        .keys($0, $0)
      },
      rows: faults.map { fault in
        Table.Row([
          .text(fault.segment), fault.line.map { Table.Cell(.integer($0)) } ?? .empty,
          fault.offset.map { Table.Cell(.integer(Int($0))) } ?? .empty, .code(fault.kind),
          .code(fault.weight.rawValue), .text(fault.expected), .text(fault.found),
        ])
      })
  }

  /// Writes `ok`, `size`, `root` and `faults`.
  public func writeMembers(to json: inout JSONWriter) {
    json.key("ok")
    json.bool(ok)
    json.member("size", basis.size)
    json.member("root", basis.root)
    json.objects("faults", of: faults) { json, fault in
      json.member("segment", fault.segment)
      json.member("line", fault.line)
      json.member("offset", fault.offset.map(Int.init(clamping:)))
      json.member("kind", fault.kind)
      json.member("severity", fault.weight.rawValue)
      json.member("expected", fault.expected)
      json.member("found", fault.found)
    }
    json.member("batches_beyond", batchesBeyond)
    json.member("verified", verified)
    json.member("last_good", lastGood)
    json.objects("kept", of: kept) { json, kept in
      json.member("name", kept.name)
      json.member("size", kept.size)
      json.key("signers")
      json.beginArray()
      for signer in kept.signers { json.string(signer) }
      json.endArray()
    }
  }
}
