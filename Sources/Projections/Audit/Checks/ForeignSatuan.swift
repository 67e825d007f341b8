import RenjaModel

/// A target counts what its indicator names.
struct ForeignSatuan: AuditCheck {
  let name = "foreign-satuan"
  let severity = Tingkat.ringan
  let title = AuditWords(
    id: "Satuan asing bagi indikatornya", en: "A unit of target foreign to its indicator")
  let explanation = AuditWords(
    id: """
      Indikator “Persentase …” harus bersatuan persen dan “Jumlah …” tidak; satuan lain indikator \
      “Jumlah …” harus disebut dalam bunyi indikatornya (utuh, disingkat atau sebagai singkatan), \
      kecuali satuan umum seperti unit, orang, kali atau dokumen.
      """,
    en: """
      “Persentase …” must be in per cent and “Jumlah …” must not; any other unit of “Jumlah …” \
      must occur in the indicator's words (whole, cut short or as initials), but for common ones \
      such as unit, orang, kali or dokumen.
      """)

  /// Units in which anything may be counted.
  private static let common: Set<String> = [
    "unit", "buah", "kali", "paket", "set", "stel", "lembar", "eksemplar", "orang", "dokumen",
    "dok",
    "laporan", "jenis", "kegiatan", "poin", "nilai", "indeks", "angka", "rupiah", "rp", "item",
    "pcs",
  ]

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.indicatorRows.compactMap { key -> Finding? in
        guard let row = plan.tree.rows[key], let measure = row.measure,
          let wording = row.indikator?.value.teks, !measure.satuan.isEmpty,
          ForeignSatuan.isForeign(measure, to: wording)
        else { return nil }
        return scope.finding(
          self, at: plan.place(.satuan, key.kode, key.indikator),
          AuditWords(
            id: "Target \(scope.title(key.kode)) \(measure.teks), indikatornya “\(wording)”.",
            en: """
              The target of \(scope.title(key.kode)) is \(measure.teks), its indicator \
              “\(wording)”.
              """
          ),
          expected: .text(wording), found: .text(measure.teks),
          events: [row.indikator?.seq, row.target?.seq].compactMap(\.self))
      }
    }
  }

  static func isForeign(_ measure: Measure, to wording: String) -> Bool {
    let words = wording.split { !$0.isLetter && !$0.isNumber }.map { NameFolding.fold(String($0)) }
    guard let first = words.first else { return false }
    let shares: Set<String> = ["persentase", "prosentase", "presentase", "persen"]
    if shares.contains(first) { return !measure.isShare }
    guard first == "jumlah" else { return false }
    if measure.isShare { return true }
    let satuan = measure.satuan
    if common.contains(satuan) { return false }
    if words.contains(where: { EditDistance.isOneWord($0, satuan) || $0 == satuan }) {
      return false
    }
    let initials = String(words.compactMap(\.first))
    let folded = NameFolding.fold(wording)
    return !initials.contains(satuan) && !folded.contains(satuan)
  }
}
