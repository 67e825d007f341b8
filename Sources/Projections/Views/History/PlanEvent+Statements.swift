import RenjaModel

extension PlanEvent {
  /// What an event says of one cell of a unit.
  struct Statement {
    let indikator: String?
    let field: PlanField
    var variant: String?
    let content: CellContent
  }

  /// What the event says of the cells of a unit; a drop says it of the row and is not among them.
  func statements(on kode: Kode) -> [Statement] {
    switch self {
    case .paguShifted(let shift):
      return shift.lines.filter { $0.kode == kode }.map {
        Statement(indikator: $0.indikator, field: .pagu, content: .rupiah($0.sesudah))
      }
    case .lineListed(let line) where line.kode == kode && !line.nama.isEmpty:
      return [
        Statement(
          indikator: line.indikator, field: .nama, variant: line.form, content: .text(line.nama))
      ]
    case .paguChanged(let change) where change.kode == kode:
      return [
        Statement(indikator: change.indikator, field: .pagu, content: .rupiah(change.rupiah))
      ] + statement(change.indikator, .sumber, change.sumber.map(CellContent.sumber))
    case .indicatorDefined(let indicator) where indicator.kode == kode:
      return [
        Statement(
          indikator: indicator.indikator, field: .indikator, content: .text(indicator.teks))
      ] + statement(indicator.indikator, .satuan, indicator.satuan.map(CellContent.text))
    case .targetRevised(let target) where target.kode == kode:
      return [
        Statement(
          indikator: target.indikator, field: .target,
          content: .measure(teks: target.teks, nilai: target.nilai))
      ] + statement(target.indikator, .satuan, target.satuan.map(CellContent.text))
    case .realisationRecorded(let entry) where entry.kode == kode:
      let isMeasured = entry.nilai != nil || entry.teks != nil
      return statement(entry.indikator, .realisasi, entry.rupiah.map { .rupiah($0) })
        + statement(
          entry.indikator, .kinerja,
          isMeasured ? .measure(teks: entry.teks, nilai: entry.nilai) : nil)
    case .locationSet(let place) where place.kode == kode:
      return [Statement(indikator: place.indikator, field: .lokasi, content: .text(place.teks))]
    case .noteWritten(let note) where note.kode == kode:
      return [
        Statement(
          indikator: note.indikator, field: .catatan,
          variant: (note.jenis ?? .catatan).rawValue, content: .text(note.teks))
      ]
    default: return []
    }
  }

  private func statement(
    _ indikator: String?, _ field: PlanField, _ content: CellContent?
  ) -> [Statement] {
    content.map { [Statement(indikator: indikator, field: field, content: $0)] } ?? []
  }
}
