import RenjaModel

/// Every part of one document lists as many programs, kegiatan and sub kegiatan.
struct PartCounts: AuditCheck {
  let name = "part-counts"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Jumlah program, kegiatan atau sub kegiatan berbeda antarbagian",
    en: "Parts of one document list different numbers of units")
  let explanation = AuditWords(
    id: """
      Bagian-bagian satu dokumen (daftar Bab III, T-C.33, Bab IV, dan seterusnya) harus memuat \
      program, kegiatan dan sub kegiatan yang sama banyaknya. Bagian yang hanya mendaftar program \
      dibandingkan pada tingkat program saja.
      """,
    en: """
      The parts of one document (the lists of Bab III, T-C.33, Bab IV and so on) must list as \
      many programs, kegiatan and sub kegiatan. A part that lists only programs is compared only \
      there.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    DocumentPart.groups(in: scope).flatMap { group in
      [Level.program, .kegiatan, .subkegiatan].compactMap { level -> Finding? in
        let counts = group.parts.compactMap { part -> (DocumentPart, Int)? in
          let count = part.kodes(at: level).count
          return count > 0 ? (part, count) : nil
        }
        let most = counts.map(\.1).max() ?? 0
        guard counts.contains(where: { $0.1 != most }) else { return nil }
        let listed = counts.map { "\($0.0.dok) \($0.1)" }.joined(separator: ", ")
        return scope.finding(
          self, at: FindingPlace(scope.tahun, scope.tahapan, level.rawValue, kunci: group.whole),
          AuditWords(
            id: "Jumlah \(level.written) dalam bagian “\(group.whole)” berbeda: \(listed).",
            en: """
              The parts of “\(group.whole)” list different numbers of \(level.written): \
              \(listed).
              """
          ),
          expected: .count(most), found: .text(listed),
          events: counts.map(\.0.seq))
      }
    }
  }
}
