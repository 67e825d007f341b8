import Canonical
import RenjaModel

extension PlanEvent {
  /// Which cell of which plan the event is about, as one writes it: `2022/rancangan 2.17.08#1`.
  var placeText: String {
    var parts: [String] = []
    switch (tahun, phase) {
    case (let tahun?, let phase?): parts.append("\(tahun)/\(phase.name)")
    case (let tahun?, nil): parts.append(String(tahun))
    default: break
    }
    if case .paguShifted = self { return parts.joined(separator: " ") }
    if case .codeMapped = self { return parts.joined(separator: " ") }
    if let kode = kodes.first { parts.append(kode.text + (indikator.map { "#\($0)" } ?? "")) }
    return parts.joined(separator: " ")
  }

  /// The indicator that the event is about, if it is about one.
  private var indikator: String? {
    switch self {
    case .indicatorDefined(let event): event.indikator
    case .lineListed(let event): event.indikator
    case .lineDropped(let event): event.indikator
    case .paguChanged(let event): event.indikator
    case .targetRevised(let event): event.indikator
    case .realisationRecorded(let event): event.indikator
    case .locationSet(let event): event.indikator
    case .noteWritten(let event): event.indikator
    case .formStated(let event): event.indikator
    default: nil
    }
  }

  /// What the event says, in one short text.
  func digest(_ language: Language) -> String {
    let blank = Phrase.tellBlank[language]
    let parts: [String?] =
      switch self {
      case .unitDefined(let event): [event.nama]
      case .aliasAdded(let event): [event.nama]
      case .codeMapped(let event):
        [event.dari.told, "→", event.ke.told]
      case .indicatorDefined(let event):
        [event.teks, event.satuan.map { "(\($0))" }, event.agregasi?.rawValue]
      case .documentRegistered(let event):
        [event.dok, event.judul, "(\(event.baris) \(Phrase.logLines[language]))"]
      case .lineListed(let event): [event.form, "\(event.urut).", event.huruf, event.nama]
      case .lineDropped: []
      case .stageOpened(let event): [event.dari.map { "← \($0)" }]
      case .stageAdopted(let event): [event.judul, event.nomor, event.oleh]
      case .paguChanged(let event):
        [event.rupiah?.grouped ?? blank, event.sumber.map { "(\($0.told))" }]
      case .paguShifted(let event): [event.lines.map(\.told).joined(separator: "; ")]
      case .targetRevised(let event):
        [event.teks ?? blank, event.satuan.map { "(\($0))" }]
      case .realisationRecorded(let event):
        [event.rupiah.map { "Rp \($0.grouped)" }, event.nilai.told, event.teks]
      case .locationSet(let event): [event.teks ?? blank]
      case .noteWritten(let event): [event.jenis.map { "\($0.rawValue):" }, event.teks ?? blank]
      default: otherDigest(blank)
      }
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What events say that are about no cell.
  private func otherDigest(_ blank: String) -> [String?] {
    switch self {
    case .formStated(let event): [event.form, event.kunci, "[\(event.kolom)]", event.teks]
    case .goalDefined(let event): ["\(event.jenis.rawValue) \(event.kunci):", event.teks]
    case .goalMeasured(let event): [event.kunci, event.ukuran.rawValue, event.teks ?? blank]
    case .goalLinked(let event): ["→ \(event.kunci)"]
    case .proposalReceived(let event): ["\(event.usulan):", event.teks, event.besaran]
    case .proposalDecided(let event): ["\(event.usulan):", event.keputusan.rawValue]
    case .assertionMade(let event):
      [event.ukuran.rawValue, event.lingkup, event.nilai.literal, "“\(event.teks)”"]
    case .findingRaised(let event): ["\(event.temuan):", event.tingkat.rawValue, event.teks]
    case .findingAnswered(let event): ["\(event.temuan):", event.teks]
    case .findingClosed(let event): ["\(event.temuan):", event.teks]
    case .retracted(let event): ["#\(event.seq)"]
    case .unknown(let event):
      [String(decoding: JSONValue.object(event.data).canonical, as: UTF8.self)]
    default: []
    }
  }
}

extension [Kode] {
  fileprivate var told: String { map(\.text).joined(separator: ", ") }
}

extension PaguShifted.Line {
  fileprivate var told: String {
    let change = (sesudah - sebelum).groupedChange
    let key = indikator.map { "#\($0)" } ?? ""
    return "\(kode.text)\(key) \(sebelum.grouped) → \(sesudah.grouped) (\(change))"
  }
}

extension ExactDecimal? {
  fileprivate var told: String? { map { $0.literal.replacingPoint(with: ",") } }
}
