public import Projections
import RenjaModel
public import Reports

/// Every change of money as a journal that hledger reads and `hledger check --strict` accepts.
///
/// Accounts and the commodity are declared, every posting asserts the balance it leaves, and what a
/// tool for money must not see in a name (colons, semicolons, two spaces) is replaced.
public struct HledgerJournal: Sendable {
  private let ledger: MoneyLedger
  private let state: PlanState
  private let basis: OutputBasis

  /// Entries are written together up to so many bytes.
  private static let chunk = 1 << 16

  /// A journal of a book.
  ///
  /// - Parameters:
  ///   - ledger: the book.
  ///   - state: what the log says of names.
  ///   - basis: what the journal rests on.
  public init(_ ledger: MoneyLedger, names state: PlanState, basis: OutputBasis) {
    self.ledger = ledger
    self.state = state
    self.basis = basis
  }

  /// Writes the journal, piece by piece.
  ///
  /// - Parameter sink: gets the bytes in order.
  /// - Throws: only what `sink` throws.
  public func write<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var text = heading + declarations
    for entry in ledger.entries {
      text += self.text(of: entry)
      if text.utf8.count > Self.chunk {
        try sink(Array(text.utf8))
        text = ""
      }
    }
    try sink(Array(text.utf8))
  }

  private var heading: String {
    var lines = basis.invented.map { ["; \(HledgerText.comment($0))"] } ?? []
    lines += basis.lines.map { "; \(HledgerText.comment($0))" }
    return lines.joined(separator: "\n") + "\n\ndecimal-mark .\ncommodity Rp 1000.00\n\n"
  }

  /// The accounts, each with the name of its unit.
  private var declarations: String {
    var comments: [String: String] = [:]
    for entry in ledger.entries {
      for posting in entry.postings {
        let nama = posting.account.kode.flatMap {
          state.nomenclature.nama(of: $0, in: entry.plan.tahun)
        }
        comments[HledgerText.account(posting.account, entry.plan)] = nama ?? ""
      }
    }
    return comments.sorted { $0.key < $1.key }.map { account, nama in
      nama.isEmpty
        ? "account \(account)\n" : "account \(account)  ; \(HledgerText.comment(nama))\n"
    }.joined()
  }

  private func text(of entry: MoneyLedger.Entry) -> String {
    let event = entry.event
    var tags = [
      "recorded:\(event.recorded)", "actor:\(HledgerText.tag(event.actor))",
    ]
    if entry.figure == .blank { tags.append("kosong:") }
    if let alasan = event.event.alasan { tags.append("alasan:\(HledgerText.tag(alasan.text))") }
    if let place = event.provenance {
      tags += ["dok:\(HledgerText.tag(place.dok))", "baris:\(place.baris)"]
    }
    let words = [event.event.type, event.dasar].compactMap(\.self).map(HledgerText.description)
    var text = "\n\(event.effective) * (\(event.seq)) \(words.joined(separator: " | "))"
    text += "\n    ; \(tags.joined(separator: ", "))\n"
    for posting in entry.postings {
      let account = HledgerText.account(posting.account, entry.plan)
      text += "    \(account)  Rp \(posting.change.literal) = Rp \(posting.balance.literal)\n"
    }
    return text
  }
}
