import Projections
import RenjaModel
import TestSupport
import Testing

@Suite("What an event said, and what it replaced")
struct EventAccountTests {
  private let leaf = "2.17.01.2.01.01"

  private func accounts(_ log: PlanEvents, of seqs: Set<Int>) -> [EventAccount] {
    var fold = EventAccountFold(seqs)
    for event in log.events { fold.meet(event) }
    for event in log.events { fold.apply(event) }
    return fold.accounts()
  }

  private func replaced(_ account: EventAccount?) -> [Int?] {
    (account?.words ?? []).map { $0.replaced?.seq }
  }

  @Test func `what replaced what follows the order of effect, not that of the log`() {
    var log = PlanEvents()
    log.pagu(leaf, 100, on: "2021-01-01")
    log.pagu(leaf, 120, on: "2021-03-01")
    log.pagu(leaf, 110, on: "2021-02-01")
    let accounts = accounts(log, of: [1, 2, 3])
    #expect(accounts.map(\.seq) == [1, 2, 3])
    #expect(accounts.map { replaced($0) } == [[nil], [3], [1]])
    #expect(accounts[1].words[0].replaced?.content == .rupiah(Rupiah(110)))
  }

  @Test func `what was taken back replaced nothing, and says so itself`() {
    var log = PlanEvents()
    log.pagu(leaf, 100, on: "2021-01-01")
    let mistake = log.pagu(leaf, 999, on: "2021-02-01")
    log.retract(mistake)
    log.pagu(leaf, 120, on: "2021-03-01")
    let accounts = accounts(log, of: [2, 4])
    #expect(accounts[0].retractedBy == 3)
    #expect(replaced(accounts[1]) == [1])
  }

  @Test func `a row that was dropped is what the next figure replaced`() {
    var log = PlanEvents()
    log.drop(leaf, on: "2020-12-01")
    log.pagu(leaf, 100, on: "2021-01-01")
    log.drop(leaf, on: "2021-02-01")
    log.pagu(leaf, 130, on: "2021-03-01")
    let accounts = accounts(log, of: [2, 4])
    // Before the first there was no row to drop.
    #expect(replaced(accounts[0]) == [nil])
    #expect(replaced(accounts[1]) == [3])
    #expect(accounts[1].words[0].replaced?.content == nil)
  }

  @Test func `other stages, indicators, offices and fields are other cells`() {
    var log = PlanEvents()
    log.pagu(leaf, 100)
    log.pagu(leaf, 100, "penetapan")
    log.pagu(leaf, 100, indikator: "1")
    log.target(leaf, "1", "2 dok", nilai: "2")
    log.pd = "dinkes"
    log.pagu(leaf, 100)
    for account in accounts(log, of: [1, 2, 3, 4, 5]) {
      #expect(replaced(account).allSatisfy { $0 == nil }, "\(account.seq)")
    }
  }

  @Test func `a shift tells each of its lines`() throws {
    var log = PlanEvents()
    log.pagu("2.17.01.2.01.01", 100)
    log.pagu("2.17.01.2.01.02", 50)
    log.shift([("2.17.01.2.01.01", 100, 90), ("2.17.01.2.01.02", 50, 60)], "rancangan")
    let account = try #require(accounts(log, of: [3]).first)
    #expect(account.words.map(\.content) == [.rupiah(Rupiah(90)), .rupiah(Rupiah(60))])
    #expect(replaced(account) == [1, 2])
  }

  @Test func `goals and what forms state have accounts too`() {
    var log = PlanEvents()
    for text in ["80", "90"] {
      log.add(
        .goalMeasured(
          GoalMeasured(
            kunci: "S1", tahun: 2022, tahapan: .renstra, ukuran: .target, teks: text)))
      log.add(.formStated(FormStated(form: "T-C.29", tahun: 2022, kolom: "5", teks: text)))
    }
    #expect(accounts(log, of: [1, 2, 3, 4]).map { replaced($0) } == [[nil], [nil], [1], [2]])
  }
}
