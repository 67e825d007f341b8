import RenjaModel

extension StageTable {
  /// Takes one event of this stage.
  mutating func apply(_ event: PlanEvent, _ stamp: Stamp) {
    switch event {
    case .stageOpened(let opening): opened.offer(opening.dari, stamp)
    case .stageAdopted(let adoption): adoptions.append(Cell(value: adoption, stamp: stamp))
    case .lineDropped(let line): drop(RowKey(line.kode, line.indikator), line.alasan, stamp)
    case .paguShifted(let shift):
      for line in shift.lines {
        update(RowKey(line.kode, line.indikator)) { $0.pagu.offer(line.sesudah, stamp) }
      }
    default: applyToRow(event, stamp)
    }
  }

  private mutating func applyToRow(_ event: PlanEvent, _ stamp: Stamp) {
    switch event {
    case .lineListed(let line):
      let listing = Listing(
        form: line.form, urut: line.urut, huruf: line.huruf, nama: line.nama,
        kodeTertulis: line.kodeTertulis)
      update(RowKey(line.kode, line.indikator)) { $0.listings[line.form].offer(listing, stamp) }
    case .indicatorDefined(let indicator):
      let wording = IndicatorWording(
        teks: indicator.teks, satuan: indicator.satuan, agregasi: indicator.agregasi)
      update(RowKey(indicator.kode, indicator.indikator)) { row in
        row.indikator.offer(wording, stamp)
        if let satuan = indicator.satuan { row.satuan.offer(satuan, stamp) }
        if let agregasi = indicator.agregasi { row.agregasi.offer(agregasi, stamp) }
      }
    case .paguChanged(let change):
      update(RowKey(change.kode, change.indikator)) { row in
        row.pagu.offer(change.rupiah, stamp)
        if let sumber = change.sumber { row.sumber.offer(sumber, stamp) }
      }
    case .targetRevised(let change):
      let target = TargetValue(teks: change.teks, nilai: change.nilai, satuan: change.satuan)
      update(RowKey(change.kode, change.indikator)) { row in
        row.target.offer(target, stamp)
        if let satuan = change.satuan { row.satuan.offer(satuan, stamp) }
      }
    case .realisationRecorded(let entry):
      update(RowKey(entry.kode, entry.indikator)) { row in
        if let rupiah = entry.rupiah { row.realisasi.offer(rupiah, stamp) }
        if entry.nilai != nil || entry.teks != nil {
          row.kinerja.offer(Outturn(nilai: entry.nilai, teks: entry.teks), stamp)
        }
      }
    case .locationSet(let place):
      update(RowKey(place.kode, place.indikator)) { $0.lokasi.offer(place.teks, stamp) }
    case .noteWritten(let note):
      update(RowKey(note.kode, note.indikator)) {
        $0.catatan[note.jenis ?? .catatan].offer(note.teks, stamp)
      }
    default: break
    }
  }
}
