import Canonical
import Projections
import RenjaModel
import Reports
import TestSupport
import Testing

import Exchange

@Suite("A journal says what hledger can read")
struct HledgerTextTests {
  private var basis: OutputBasis {
    OutputBasis(
      log: "renja.example/dinkopum", size: 3, root: "AAAA", command: "jejak export hledger 2022",
      language: .english, program: "jejak")
  }

  private func journal(_ log: PlanEvents) -> String {
    var fold = MoneyLedgerFold(tahun: 2022)
    var states = PlanFold()
    for event in log.events {
      fold.apply(event)
      states.apply(event)
    }
    var text = ""
    HledgerJournal(fold.ledger(), names: states.state, basis: basis).write { bytes in
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  @Test func `an entry has its day, its number, its balances and where it came from`() {
    var log = PlanEvents()
    log.unit("2.17.01.2.01.01", "Penyusunan  Dokumen; dan: lain")
    log.dok = "T-C.33/2022.1"
    log.pagu(
      "2.17.01.2.01.01", 1_500, sumber: .satu("DAU (murni): a;  b"),
      alasan: Alasan(recorded: "lainnya: satu, dua"), on: "2021-05-10")
    let account = "pagu:dinkopum:2022:rancangan:2.17.01:2.17.01.2.01:2.17.01.2.01.01"
    let source = "dana:dinkopum:2022:rancangan:DAU ‹murni›/ a, b"
    #expect(
      journal(log) == """
        ; log renja.example/dinkopum
        ; events 3
        ; root AAAA
        ; command jejak export hledger 2022
        ; language en
        ; program jejak

        decimal-mark .
        commodity Rp 1000.00

        account \(source)
        account \(account)  ; Penyusunan Dokumen; dan: lain

        2021-05-10 * (2) pagu-changed
            ; recorded:2021-01-01T00:02:00Z, actor:perencana, alasan:lainnya: satu; dua, \
        dok:T-C.33/2022.1, baris:2
            \(account)  Rp 1500 = Rp 1500
            \(source)  Rp -1500 = Rp -1500

        """)
  }

  @Test func `sen have two decimals and nothing else has any`() {
    var log = PlanEvents()
    guard let amount = Rupiah(literal: "10.50") else { return }
    log.add(
      PaguChanged(
        tahun: 2022, tahapan: .rancangan, kode: kode("2.17.01.2.01.01"), rupiah: amount
      ).event)
    #expect(journal(log).contains("  Rp 10.50 = Rp 10.50\n"))
    #expect(journal(log).contains("tanpa sumber  Rp -10.50 = Rp -10.50\n"))
  }
}
