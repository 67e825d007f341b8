import Canonical
import EventLog
import Evidence
import Merkle
import RenjaStore
import Reports

/// What a proof shows, to somebody without the log.
struct CheckReport: Report {
  let finding: OfflineProof.Finding
  let entry: EventEntry
  let basis: OutputBasis

  /// Understands the event of a proof that holds.
  ///
  /// - Throws: `StoreError` where the line is proven, but this program cannot read it.
  init(_ finding: OfflineProof.Finding, _ context: Context) throws(StoreError) {
    self.finding = finding
    entry = try StoredEvent(line: finding.line, seq: finding.seq).entry
    basis = OutputBasis(
      log: finding.checkpoint.origin, size: finding.checkpoint.size,
      root: finding.checkpoint.root.base64, command: context.invocation.commandLine,
      language: context.language, program: Program.version)
  }

  func document() -> ReportDocument {
    let language = basis.language
    let title = Bilingual(
      id: "Peristiwa \(finding.seq) ada di log \(finding.checkpoint.origin)",
      en: "Event \(finding.seq) is in the log \(finding.checkpoint.origin)")
    return ReportDocument(
      title: [title(language)],
      blocks: [
        .list(entry.lines(language, at: .utc)),
        .list(
          vouchers.map { Paragraph([.words($0(language), vouches ? .strong : .attention)]) }),
      ], basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.key("vouched")
    json.bool(vouches)
    json.member("kept", finding.vouching.kept?.short)
    json.objects("signers", of: finding.vouching.signers) { json, signatory in
      json.member("name", signatory.key.name)
      json.member("time", signatory.time?.description)
    }
    json.objects("rows", of: [entry]) { json, entry in
      for member in entry.stored { json.member(member.key, stored: member.value) }
    }
  }

  private var vouches: Bool { finding.vouching.isVouched }

  /// Who stands behind the root, or that nobody does.
  private var vouchers: [Bilingual] {
    let vouching = finding.vouching
    var words: [Bilingual] = []
    if vouching.kept != nil {
      words.append(
        Bilingual(
          id: "✓ Akarnya sama dengan titik periksa yang Anda simpan.",
          en: "✓ Its root is that of the checkpoint that you kept."))
    }
    words += vouching.signers.map { signatory in
      let text = signatory.words
      return Bilingual(
        id: "✓ Titik periksanya \(text.id).", en: "✓ Its checkpoint was \(text.en).")
    }
    if words.isEmpty {
      words.append(
        Bilingual(
          id: "≠ Tidak ada yang menjamin akar ini: bukti ini cocok hanya dengan dirinya sendiri.",
          en: "≠ Nobody vouches for this root: the proof agrees with nothing but itself."))
    }
    if let other = vouching.unrelated {
      words.append(
        Bilingual(
          id: """
            Titik periksa Anda memuat \(other.size) peristiwa, bukti ini \
            \(finding.checkpoint.size): mintalah bukti dengan 'jejak prove --checkpoint'.
            """,
          en: """
            Your checkpoint holds \(other.size) events, the proof \(finding.checkpoint.size): ask \
            for one made with 'jejak prove --checkpoint'.
            """))
    }
    return words
  }
}

extension JSONWriter {
  /// Writes a member whose value stands in a log, as it stands there.
  fileprivate mutating func member(_ key: String, stored value: JSONValue) {
    self.key(key)
    self.value(value)
  }
}
