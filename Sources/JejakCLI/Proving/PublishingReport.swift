import Canonical
import EventLog
import Evidence
import Merkle
import Reports

/// What publishing or mirroring changed.
struct PublishingReport: Report {
  /// What was done.
  enum Deed: Hashable, Sendable {
    case published
    case mirrored
  }

  let deed: Deed
  let outcomes: [Publication.Outcome]
  let basis: OutputBasis

  func document() -> ReportDocument {
    let language = basis.language
    let title =
      switch deed {
      case .published: Bilingual(id: "Log diterbitkan", en: "Log published")
      case .mirrored: Bilingual(id: "Salinan log diperbarui", en: "Copy of logs brought up to date")
      }
    let lines = outcomes.map { Paragraph([.words($0.words(language), .plain)]) }
    return ReportDocument(title: [title(language)], blocks: [.list(lines)], basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: outcomes) { json, outcome in
      json.member("name", outcome.layout.name)
      json.member("before", outcome.previous?.size)
      json.member("size", outcome.head.checkpoint.size)
      json.member("root", outcome.head.checkpoint.root.base64)
      json.member("checkpoint", outcome.layout.checkpoint)
    }
  }
}

extension Publication.Outcome {
  fileprivate func words(_ language: Language) -> String {
    let now = head.checkpoint.size
    let words =
      switch previous?.size {
      case nil:
        Bilingual(
          id: "\(layout.name): \(now) peristiwa, untuk pertama kali",
          en: "\(layout.name): \(now) events, for the first time")
      case now?:
        Bilingual(
          id: "\(layout.name): tetap \(now) peristiwa", en: "\(layout.name): still \(now) events")
      case let before?:
        Bilingual(
          id: "\(layout.name): dari \(before) menjadi \(now) peristiwa",
          en: "\(layout.name): from \(before) to \(now) events")
      }
    return words(language)
  }
}
