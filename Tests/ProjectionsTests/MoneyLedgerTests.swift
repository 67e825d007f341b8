import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("The book of all money, in the order of effect")
struct MoneyLedgerTests {
  let leaf = "2.17.01.2.01.01"
  let twin = "2.17.01.2.01.02"

  private func ledger(_ log: PlanEvents, on day: String? = nil) -> MoneyLedger {
    var fold = MoneyLedgerFold(bounds: Bounds(effective: day.map { TestSupport.day($0) }))
    for event in log.events { fold.apply(event) }
    return fold.ledger()
  }

  /// The balances after the last entry.
  private func balances(_ ledger: MoneyLedger) -> [StageKey: [MoneyLedger.Account: Rupiah]] {
    var balances: [StageKey: [MoneyLedger.Account: Rupiah]] = [:]
    for entry in ledger.entries {
      for posting in entry.postings {
        balances[entry.plan, default: [:]][posting.account] = posting.balance
      }
    }
    return balances
  }

  @Test func `a claim leaves the total when something below it gets a figure, and comes back`() {
    let log = PlanEvents.given {
      $0.pagu("2.17.01", 120)
      $0.pagu(leaf, 80, sumber: .satu("DAU"), on: "2021-02-01")
      $0.drop(leaf, on: "2021-03-01")
    }
    let steps = ledger(log).entries.map { entry in
      entry.postings.map { "\($0.account) \($0.balance.literal)" }.sorted()
    }
    let program = kode("2.17.01")
    let work = kode(leaf)
    func texts(_ pairs: (MoneyLedger.Account, Int)...) -> [String] {
      pairs.map { "\($0.0) \($0.1)" }.sorted()
    }
    #expect(
      steps == [
        texts((.money(program), 120), (.source(nil), -120)),
        texts(
          (.money(work), 80), (.source("DAU"), -80), (.money(program), 0), (.claim(program), 120),
          (.claims, -120), (.source(nil), 0)),
        texts(
          (.money(work), 0), (.source("DAU"), 0), (.money(program), 120), (.claim(program), 0),
          (.claims, 0), (.source(nil), -120)),
      ])
  }

  @Test func `a late entry stands on its day, and what is taken back nowhere`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, 100, on: "2021-02-01")
      $0.pagu(leaf, 90, on: "2021-01-15")
      let wrong = $0.pagu(leaf, 7, on: "2021-03-01")
      $0.retract(wrong, on: "2021-04-01")
    }
    let book = ledger(log)
    #expect(book.entries.map(\.event.seq) == [2, 1])
    #expect(book.entries.map { $0.postings[0].change } == [Rupiah(90), Rupiah(10)])
  }

  @Test func `blank and 0 leave an entry each`() {
    let log = PlanEvents.given {
      $0.pagu(leaf, nil)
      $0.pagu(leaf, 0)
    }
    let book = ledger(log)
    #expect(book.entries.map(\.figure) == [.blank, .rupiah(0)])
    #expect(book.entries.allSatisfy { $0.postings.map(\.account) == [.money(kode(leaf))] })
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the money accounts of every plan hold its total, on every day`(seed: UInt64) {
    let log = PlanEvents.random(seed: seed, count: 80)
    for day in [nil, "2021-01-10", "2021-02-15", "2021-06-01"] {
      let state = log.state(on: day)
      let held = balances(ledger(log, on: day))
      for (key, table) in state.stages where key.phase.tahapan != nil {
        let total = held[key, default: [:]].reduce(Rupiah.zero) { sum, account in
          if case .money = account.key { return sum + account.value }
          return sum
        }
        #expect(total == PlanTree(table).total, "\(key) on \(day ?? "any day")")
        let sources = held[key, default: [:]].reduce(Rupiah.zero) { sum, account in
          if case .source = account.key { return sum + account.value }
          return sum
        }
        #expect(sources == -total)
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `every entry balances`(seed: UInt64) {
    for entry in ledger(.random(seed: seed, count: 80)).entries {
      #expect(entry.postings.map(\.change).reduce(.zero, +) == .zero || entry.postings.count == 1)
    }
  }
}
