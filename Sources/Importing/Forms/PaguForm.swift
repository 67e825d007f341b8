import Canonical
import Projections
import RenjaModel

extension ColumnRole {
  fileprivate static let alasan = ColumnRole("alasan")
  fileprivate static let effective = ColumnRole("effective")
}

/// Amounts by code: the plain table for other programs and for many changes at once.
struct PaguForm: TableForm {
  let name = "pagu"
  let stageUse = StageUse.optional
  let coversStage = false
  let columns = [
    FormColumn(.kode, .exact("kode"), isRequired: true),
    FormColumn(.pagu, .exact("rupiah", "rupiahrp"), isRequired: true),
    FormColumn(.tahun, .exact("tahun")),
    FormColumn(.tahapan, .exact("tahapan")),
    FormColumn(.indikator, .exact("indikator")),
    FormColumn(.sumber, .exact("sumber")),
    FormColumn(.alasan, .exact("alasan")),
    FormColumn(.effective, .exact("effective", "berlaku")),
    FormColumn(.nama, .exact("nama", "uraian")),
  ]

  private struct Place: Hashable {
    let tahun: Int
    let tahapan: Tahapan
    let kode: Kode
  }

  func read(_ table: ImportTable, into reading: inout Reading) {
    let amounts = reading.amounts(.pagu, table)
    var lines: [StatementSubject: Int] = [:]
    var kinds: [Place: Bool] = [:]
    for row in table.rows {
      guard let change = change(row, table, amounts, &reading) else { continue }
      let cell = table.cell(.pagu, row)
      let subject = StatementSubject(.paguChanged(change))
      if let first = lines[subject] {
        reading.refuse(.rowTwice(first: first), cell)
        continue
      }
      lines[subject] = row.record.line
      let place = Place(tahun: change.tahun, tahapan: change.tahapan, kode: change.kode)
      let isOwn = change.indikator == nil
      // A table of amounts alone cannot say a unit anew, so it never moves its money.
      if kinds[place].map({ $0 != isOwn }) ?? reading.sayings.holdsOtherKind(change) {
        reading.refuse(.moneyAtUnitAndIndicators(kode: change.kode), table.cell(.kode, row))
        continue
      }
      kinds[place] = isOwn
      var statement = Statement(
        event: .paguChanged(change), baris: row.baris, place: cell.place, excerpt: cell.text)
      if let text = table.text(.effective, row) {
        guard let day = Day(text) else {
          reading.refuse(.badValue(column: "effective", allowed: []), table.cell(.effective, row))
          continue
        }
        statement.effective = day
      }
      reading.add(statement)
    }
  }

  private func change(
    _ row: TableRow, _ table: ImportTable, _ amounts: AmountColumn, _ reading: inout Reading
  ) -> PaguChanged? {
    let code = table.cell(.kode, row)
    let tahun = reading.tahun(row, table)
    let tahapan = reading.tahapan(row, table)
    guard let kode = Kode(code.text), kode.level >= .program else {
      reading.refuse(.badKode, code)
      return nil
    }
    guard reading.names.isKnown(kode) else {
      reading.refuse(.unknownKode(reading.near(kode)), code)
      return nil
    }
    var indikator: String?
    if let text = table.text(.indikator, row) {
      indikator = reading.indicators.key(of: kode, named: text)
      guard indikator != nil else {
        reading.refuse(
          .unknownIndicator(known: reading.indicators.keys(of: kode)), table.cell(.indikator, row))
        return nil
      }
    }
    var alasan = reading.request.alasan
    if let text = table.text(.alasan, row) {
      alasan = Alasan(text)
      guard alasan != nil else {
        reading.refuse(
          .badValue(column: "alasan", allowed: Alasan.Code.allCases.map(\.rawValue)),
          table.cell(.alasan, row))
        return nil
      }
    }
    guard let tahun, let tahapan else { return nil }
    let rupiah = amounts.amounts[row.ordinal]
    if rupiah == nil, amounts.hasFigure(row) { return nil }
    return PaguChanged(
      tahun: tahun, tahapan: tahapan, kode: kode, indikator: indikator, rupiah: rupiah,
      sumber: reading.sumber(.sumber, row, table, rupiah: rupiah), alasan: alasan)
  }
}
