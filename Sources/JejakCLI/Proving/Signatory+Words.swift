import Canonical
import Evidence

extension Signatory {
  /// Who signed, and for a witness when.
  var words: Bilingual {
    guard let time else {
      return Bilingual(id: "ditandatangani \(key.name)", en: "signed by \(key.name)")
    }
    return Bilingual(
      id: "disaksikan \(key.name) pada \(time.description)",
      en: "witnessed by \(key.name) at \(time.description)")
  }
}
