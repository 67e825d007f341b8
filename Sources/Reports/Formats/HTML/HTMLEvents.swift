import Canonical
import Projections
import RenjaModel

/// Draws the accounts of events: what each said and replaced, since when, by whom, on what.
struct HTMLEvents {
  let accounts: [EventAccount]
  let offset: UTCOffset
  let language: Language

  /// The list that stands folded at the end of the page; the script copies from it.
  var lines: [String] {
    guard !accounts.isEmpty else { return [] }
    return [
      "<details class=\"events\"><summary>\(Phrase.evidence[language].html) (\(accounts.count))"
        + "</summary>"
    ] + accounts.map(article) + ["</details>"]
  }

  /// The box that the script fills.
  var popover: [String] {
    guard !accounts.isEmpty else { return [] }
    return [
      "<div id=\"asal\" role=\"dialog\" aria-labelledby=\"asal-judul\" tabindex=\"-1\" hidden>"
        + "<button type=\"button\" id=\"asal-tutup\">\(Phrase.close[language].html)</button>"
        + "<h2 id=\"asal-judul\"></h2><p class=\"soft\" id=\"asal-jumlah\" data-many=\""
        + "\(Phrase.evidenceMany[language].htmlLine)\"></p><div id=\"asal-isi\"></div></div>"
    ]
  }

  private func article(_ account: EventAccount) -> String {
    let event = account.event
    let place = event.event.placeText
    let head = "#\(event.seq) \(event.event.type)\(place.isEmpty ? "" : " \(place)")"
    let facts = said(account) + circumstances(account)
    let rows = facts.map { "<dt>\($0.0[language].html)</dt><dd>\($0.1)</dd>" }
    return "<article class=\"event\" id=\"e\(event.seq)\"><h3>\(head.html)</h3>"
      + "<dl>\(rows.joined())</dl></article>"
  }

  /// What the event says, cell by cell, and what stood there before.
  private func said(_ account: EventAccount) -> [(Phrase, String)] {
    guard !account.words.isEmpty else {
      let digest = account.event.event.digest(language)
      return digest.isEmpty ? [] : [(.evidenceSays, digest.html)]
    }
    let isFirst = account.words.allSatisfy { $0.replaced == nil }
    guard !isFirst else {
      let said = account.words.map { word -> (Phrase, String) in
        (.evidenceSays, "\(word.cell.told): \(word.content.told(language))".html)
      }
      return said + [(.evidenceReplaces, Phrase.evidenceFirst[language].html)]
    }
    let isAlone = account.words.count == 1
    return account.words.flatMap { word -> [(Phrase, String)] in
      let name = "\(word.cell.told): "
      let before: String
      if let replaced = word.replaced {
        let content = replaced.content?.told(language) ?? Phrase.tellNoRow[language]
        let change = CellStory.change(from: replaced.content, to: word.content)
          .map { " (\($0))" }
        before = "\(content) (#\(replaced.seq))\(change ?? "")"
      } else {
        before = Phrase.evidenceFirst[language]
      }
      return [
        (.evidenceSays, (name + word.content.told(language)).html),
        (.evidenceReplaces, ((isAlone ? "" : name) + before).html),
      ]
    }
  }

  private func circumstances(_ account: EventAccount) -> [(Phrase, String)] {
    let event = account.event
    let isSame = event.user.isEmpty || event.user == event.actor
    var facts: [(Phrase, String)] = [
      (.evidenceEffective, event.effective.description.html),
      (.evidenceRecorded, event.recorded.text(at: offset).html),
      (.evidenceActor, (isSame ? event.actor : "\(event.actor) (\(event.user))").html),
      (.evidenceBasis, (event.dasar ?? Phrase.noBasis[language]).html),
    ]
    if let place = event.provenance {
      let row = "\(place.dok) \(Phrase.tellLine[language]) \(place.baris)"
      facts.append((.evidenceDocument, row.html))
    }
    if let alasan = event.event.alasan { facts.append((.tellReason, alasan.text.html)) }
    if let seq = account.retractedBy {
      facts.append((.evidenceRetracted, "<span class=\"note\">#\(seq)</span>"))
    }
    return facts
  }
}

extension EventAccount.Cell {
  /// The cell as the account of one event names it; the event's own place stands above.
  fileprivate var told: String {
    switch self {
    case .plan(_, _, _, let kode, let indikator, let field, let variant):
      let key = indikator.map { "#\($0)" } ?? ""
      return "\(field.rawValue)\(variant.map { " (\($0))" } ?? "") \(kode.text)\(key)"
    case .goal(_, _, _, let kunci, let ukuran): return "\(ukuran.rawValue) \(kunci)"
    case .stated(_, let form, _, let kode, let kunci, let indikator, let kolom):
      let row = [kode?.text, kunci, indikator.map { "#\($0)" }].compactMap(\.self)
      return ([form] + row + ["[\(kolom)]"]).joined(separator: " ")
    }
  }
}
