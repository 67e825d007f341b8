import Canonical
import Reports

/// Which proofs were written; of a cell, after the story that they prove.
struct ProofReport: Report {
  /// Event by event the file of its proof.
  let files: [(seq: Int, path: String)]
  /// How the figure came about, where a cell was asked for.
  let story: WhyReport?
  let basis: OutputBasis

  func document() -> ReportDocument {
    let language = basis.language
    let proven = Bilingual(
      id: "Bukti untuk \(files.count) peristiwa, ke titik periksa dengan \(basis.size) peristiwa",
      en: """
        \(files.count == 1 ? "Proof of 1 event" : "Proofs of \(files.count) events"), to the \
        checkpoint of \(basis.size)
        """)
    let paths: [Paragraph] = files.map { "#\(String($0.seq)): \($0.path)" }
    guard let story else {
      return ReportDocument(title: [proven(language)], blocks: [.list(paths)], basis: basis)
    }
    let told = story.document()
    return ReportDocument(
      title: told.title, banner: told.banner,
      blocks: told.blocks + [.heading(proven(language)), .list(paths)], notes: told.notes,
      basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("proofs", of: files) { json, file in
      json.member("seq", file.seq)
      json.member("file", file.path)
    }
    if let story {
      story.writeMembers(to: &json)
    } else {
      json.objects("rows", of: [Int]()) { _, _ in }
    }
  }
}
