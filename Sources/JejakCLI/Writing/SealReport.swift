import Canonical
import Reports

/// What sealing did.
struct SealReport: Report {
  let basis: OutputBasis
  /// The last sealed event; nil where there was nothing to seal.
  let last: Int?
  /// Whether nothing was done, only asked.
  var isRehearsal = false

  func document() -> ReportDocument {
    ReportDocument(title: [words(basis.language)], basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: [Int]()) { _, _ in }
    json.object("totals") { json in
      json.member("sealed", last)
      json.key("dry_run")
      json.bool(isRehearsal)
    }
  }

  private var words: Bilingual {
    guard let last else {
      return Bilingual(
        id: "Tidak ada yang perlu disegel", en: "There was nothing to seal")
    }
    guard !isRehearsal else {
      return Bilingual(
        id: "Akan disegel sampai peristiwa \(last); tidak ada yang dilakukan",
        en: "Would be sealed up to event \(last); nothing was done")
    }
    return Bilingual(
      id: "Disegel sampai peristiwa \(last)", en: "Sealed up to event \(last)")
  }
}
