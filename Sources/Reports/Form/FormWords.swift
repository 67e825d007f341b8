import Projections
import RenjaModel

extension RKPDReview.Verdict {
  /// What the log makes of a row of T-C.31, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .same: Phrase.formSame[language]
    case .onlyDraft: Phrase.formOnlyDraft[language]
    case .onlyNeed: Phrase.formOnlyNeed[language]
    case .changed(let fields, let pagu):
      "\(Phrase.formChanged[language]): "
        + fields.map { field in
          field == .pagu
            ? "\(field.rawValue)\(pagu.map { " \($0.groupedChange)" } ?? "")" : field.rawValue
        }.joined(separator: ", ")
    }
  }
}

extension UsulanForm {
  /// What became of a proposal, in words.
  static func words(_ decision: Decision?, _ language: Language) -> String {
    guard let decision else { return Phrase.formUndecided[language] }
    let keputusan =
      switch decision.keputusan {
      case .diterima: Phrase.formAccepted[language]
      case .ditolak: Phrase.formRejected[language]
      case .ditunda: Phrase.formPostponed[language]
      }
    let unit = decision.kode.map { kode in
      kode.text + (decision.nama.map { $0 == kode.text ? "" : " \($0)" } ?? "")
    }
    let words = [keputusan, unit].compactMap(\.self).joined(separator: ": ")
    return words + (decision.alasan.map { " (\($0.text))" } ?? "")
  }
}
