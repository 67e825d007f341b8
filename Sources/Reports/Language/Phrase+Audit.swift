/// What `audit` says besides its findings.
extension Phrase {
  static let auditTitle = Phrase(id: "Pemeriksaan", en: "Audit of")
  static let auditNothing = Phrase(id: "Tidak ada temuan.", en: "Nothing found.")
  static let auditFindings = Phrase(id: "Temuan", en: "Findings")
  static let auditKeys = Phrase(
    id: "Kunci setiap temuan, untuk 'finding raise', ada pada --format csv dan json.",
    en: "Each finding's key, for 'finding raise', stands in --format csv and json.")
  static let auditWhere = Phrase(id: "Rencana", en: "Plan")
  static let auditSubject = Phrase(id: "Kode atau kunci", en: "Code or key")
  static let auditMessage = Phrase(id: "Temuan", en: "Finding")
  static let auditRows = Phrase(id: "Baris", en: "Rows")
  static let auditStatus = Phrase(id: "Status", en: "Status")
  static let auditChecks = Phrase(id: "Daftar pemeriksaan", en: "Checks of the audit")
  static let auditCheck = Phrase(id: "Pemeriksaan", en: "Check")
  static let auditSeverity = Phrase(id: "Tingkat", en: "Severity")
  static let auditRule = Phrase(id: "Yang ditemukan", en: "What it finds")
  static let auditExplanation = Phrase(id: "Penjelasan", en: "Explanation")
}
