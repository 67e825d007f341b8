import RenjaModel

/// A target keeps its unit of measure from stage to stage.
struct SatuanChanged: AuditCheck {
  let name = "satuan-changed"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Satuan target berubah, muncul atau hilang",
    en: "A target's unit of measure changes, appears or vanishes")
  let explanation = AuditWords(
    id: """
      Satuan target berbeda dari tahapan sebelumnya tanpa alasan, misalnya dari ASN menjadi orang \
      atau dari koperasi menjadi kategori. Angka dengan satuan berbeda tidak dapat dibandingkan.
      """,
    en: """
      A target's unit of measure differs from that of the stage before without a reason, such as \
      koperasi becoming kategori. Numbers in different units cannot be compared.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.targetPairs.flatMap { pair in
      pair.commonIndicators.compactMap { key -> Finding? in
        guard let before = pair.before.tree.rows[key], let after = pair.after.tree.rows[key],
          let was = before.measure, let now = after.measure,
          was.satuan != now.satuan, !EditDistance.isOneWord(was.satuan, now.satuan),
          !scope.isExplained(after.target?.seq, key.kode, in: pair.after)
        else { return nil }
        return scope.finding(
          self, at: pair.place(.satuan, key.kode, key.indikator),
          AuditWords(
            id: "Satuan target \(scope.title(key.kode)) berubah: \(was.teks) menjadi \(now.teks).",
            en: """
              The unit of the target of \(scope.title(key.kode)) changes: \(was.teks) to \
              \(now.teks).
              """
          ),
          expected: .text(was.teks), found: .text(now.teks),
          events: [before.target?.seq, after.target?.seq].compactMap(\.self))
      }
    }
  }
}

extension EditDistance {
  /// Whether two words are one, spelt otherwise or cut short: `fasilitas` and `fasilitasi`, `dok`
  /// and
  /// `dokumen`.
  static func isOneWord(_ one: String, _ other: String) -> Bool {
    guard min(one.utf8.count, other.utf8.count) >= 3 else { return one == other }
    return one.hasPrefix(other) || other.hasPrefix(one)
      || (min(one.utf8.count, other.utf8.count) >= 4 && max(one.utf8.count, other.utf8.count) <= 40
        && between(Array(one.utf8), Array(other.utf8)) <= 1)
  }
}
