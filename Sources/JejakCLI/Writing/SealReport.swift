import Canonical
import Reports

/// What sealing did.
struct SealReport: Report {
  let basis: OutputBasis
  let banner: String?
  /// The last sealed event; nil where there was nothing to seal.
  let last: Int?

  func document() -> ReportDocument {
    ReportDocument(title: [words(basis.language)], banner: banner, basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: [Int]()) { _, _ in }
    json.object("totals") { $0.member("sealed", last) }
  }

  private var words: Bilingual {
    guard let last else {
      return Bilingual(
        id: "Tidak ada yang perlu disegel", en: "There was nothing to seal")
    }
    return Bilingual(
      id: "Disegel sampai peristiwa \(last)", en: "Sealed up to event \(last)")
  }
}
