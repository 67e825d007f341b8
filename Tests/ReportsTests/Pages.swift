import Canonical
import Projections
import RenjaModel
import Reports
import TestSupport

/// A page taken apart, as far as tests look into one.
struct Page {
  let text: String

  init(_ report: some Report, _ accounts: [EventAccount] = []) {
    text = HTMLFormat(accounts: accounts).text(of: report)
  }

  /// What stands between the first opening and the next closing mark.
  func between(_ opening: String, _ closing: String) -> String {
    let rest = text.split(separator: opening, maxSplits: 1, omittingEmptySubsequences: false)
    return rest.last?.split(separator: closing, maxSplits: 1, omittingEmptySubsequences: false)
      .first.map(String.init) ?? ""
  }

  /// The page without its style sheet and its script, which are ours and hold no data, and without
  /// their hashes.
  var body: String {
    var body = text.replacing(between("Content-Security-Policy\" content=\"", "\""), with: "…")
    for tag in ["style", "script"] {
      body = body.replacing(between("<\(tag)>", "</\(tag)>"), with: "…")
    }
    return body
  }

  /// The names of all elements, in order; closing ones with their slash.
  var tags: [String] {
    body.split(separator: "<").dropFirst().map { piece in
      String(piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
    }
  }

  /// The values of an attribute, in order.
  func values(_ attribute: String) -> [String] {
    body.split(separator: " \(attribute)=\"").dropFirst().compactMap { piece in
      piece.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
        .map(String.init)
    }
  }

  /// Accounts of the events that samples name.
  static func accounts(_ log: PlanEvents) -> [EventAccount] {
    var fold = EventAccountFold(Set(log.events.map(\.seq)))
    for event in log.events { fold.meet(event) }
    for event in log.events { fold.apply(event) }
    return fold.accounts()
  }

  /// Eight events, of which samples name the seventh.
  static var log: PlanEvents {
    var log = PlanEvents()
    for step in 0..<6 { log.pagu("2.17.06.2.01.01", Int64(step) * 1_000_000) }
    log.dok = "T-C.33/2022.1"
    log.pagu("2.17.06.2.01.01", 115_500_000, sumber: .satu("DAU"), on: "2021-05-10")
    log.retract(1)
    return log
  }
}
