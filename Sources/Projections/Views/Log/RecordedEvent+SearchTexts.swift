import RenjaModel

/// A text of an event that can be searched.
struct SearchText {
  let place: PlanSearch.Place
  let teks: String
  var kode: Kode?
  var kunci: String?
}

extension RecordedEvent {
  /// Every text of the event that people may look for.
  var searchTexts: [SearchText] {
    var texts = event.searchTexts
    if let dasar { texts.append(SearchText(place: .dasar, teks: dasar)) }
    if let alasan = event.alasan {
      texts.append(SearchText(place: .alasan, teks: alasan.text))
    }
    return texts
  }
}

extension PlanEvent {
  fileprivate var searchTexts: [SearchText] {
    switch self {
    case .unitDefined(let unit): [SearchText(place: .unit, teks: unit.nama, kode: unit.kode)]
    case .aliasAdded(let alias): [SearchText(place: .alias, teks: alias.nama, kode: alias.kode)]
    case .lineListed(let line):
      line.nama.isEmpty ? [] : [SearchText(place: .nama, teks: line.nama, kode: line.kode)]
    case .indicatorDefined(let event):
      [SearchText(place: .indikator, teks: event.teks, kode: event.kode)]
    case .targetRevised(let event):
      event.teks.map { [SearchText(place: .target, teks: $0, kode: event.kode)] } ?? []
    case .locationSet(let event):
      event.teks.map { [SearchText(place: .lokasi, teks: $0, kode: event.kode)] } ?? []
    case .noteWritten(let event):
      event.teks.map { [SearchText(place: .catatan, teks: $0, kode: event.kode)] } ?? []
    case .paguChanged(let event):
      (event.sumber?.names ?? []).map {
        SearchText(place: .sumber, teks: $0, kode: event.kode)
      }
    default: factTexts
    }
  }

  /// The texts of what is said beside the plan's rows.
  private var factTexts: [SearchText] {
    switch self {
    case .documentRegistered(let event):
      PlanEvent.texts(.dokumen, event.dok, [event.judul, event.nomor, event.berkas])
    case .stageAdopted(let event):
      PlanEvent.texts(.penetapan, nil, [event.judul, event.nomor, event.oleh])
    case .goalDefined(let event):
      PlanEvent.texts(.tujuan, event.kunci, [event.teks, event.formula, event.spm, event.ikk])
    case .goalMeasured(let event): PlanEvent.texts(.tujuan, event.kunci, [event.teks])
    case .proposalReceived(let event):
      PlanEvent.texts(
        .usulan, event.usulan,
        [event.teks, event.lokasi, event.indikator, event.pengusul, event.mekanisme])
    case .assertionMade(let event):
      [SearchText(place: .klaim, teks: event.teks, kode: event.kode)]
    case .findingRaised(let event):
      [SearchText(place: .temuan, teks: event.teks, kode: event.kode, kunci: event.temuan)]
        + PlanEvent.texts(.temuan, event.temuan, [event.asal, event.nomor])
    case .findingAnswered(let event):
      PlanEvent.texts(.temuan, event.temuan, [event.teks, event.nomor])
    case .findingClosed(let event):
      PlanEvent.texts(.temuan, event.temuan, [event.teks, event.nomor])
    default: []
    }
  }

  private static func texts(
    _ place: PlanSearch.Place, _ kunci: String?, _ texts: [String?]
  ) -> [SearchText] {
    texts.compactMap(\.self).map { SearchText(place: place, teks: $0, kunci: kunci) }
  }
}
