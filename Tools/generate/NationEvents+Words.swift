import Canonical
import RenjaModel

/// What is said in words: most of it says the same in another spelling, so that folding counts.
extension NationEvents {
  /// T-C.31 lists two works in three, one of them by an indicator's row.
  func listing(_ work: Kode, _ stage: Tahapan, _ place: Int) -> [PlanEvent] {
    guard [.ranwalRKPD, .kebutuhan].contains(stage), place % 3 > 0 else { return [] }
    return [
      LineListed(
        tahun: chapter.tahun, tahapan: stage, form: "T-C.31", kode: work,
        indikator: place % 3 == 1 ? "2" : nil, urut: 100 - place,
        nama: "Sub Kegiatan Unit \(work.text)"
      ).event
    ]
  }

  mutating func note(_ work: Kode) -> PlanEvent {
    let teks = numbers.pick(["Disesuaikan", "disesuaikan.", "Menunggu juknis", "-"])
    return NoteWritten(
      tahun: chapter.tahun, phase: chapter.phase, kode: work,
      jenis: numbers.pick([nil, .pendorong, .tindakLanjut]),
      teks: numbers.below(6) == 0 ? nil : teks
    ).event
  }

  mutating func place(_ work: Kode) -> PlanEvent {
    let teks = numbers.pick(["Kab. Lumajang", "KAB LUMAJANG", "Kecamatan Klakah", "Desa Ranu Pani"])
    return LocationSet(
      tahun: chapter.tahun, phase: chapter.phase, kode: work,
      indikator: numbers.pick([nil, nil, "1", "2"]), teks: numbers.below(8) == 0 ? nil : teks
    ).event
  }

  mutating func wording(_ work: Kode, _ stage: Tahapan) -> PlanEvent {
    let words = ["Jumlah usaha mikro", "Jumlah Usaha-Mikro", "Persentase koperasi aktif"]
    return IndicatorDefined(
      tahun: chapter.tahun, tahapan: stage, kode: work, indikator: numbers.pick(["1", "2"]),
      teks: numbers.pick(words), satuan: numbers.pick([nil, "unit", "Unit", "%"])
    ).event
  }

  /// A number of which the words say the same and more, only the words, or nothing.
  mutating func target(_ work: Kode, _ stage: Tahapan) -> PlanEvent {
    let value = Int32(1 + numbers.below(40))
    let teks = numbers.pick(["\(value) unit", "\(value) Unit", "\(value)"])
    let (words, number): (String?, ExactDecimal?) =
      switch numbers.below(10) {
      case 0: (nil, nil)
      case 1: (teks, nil)
      case 2: ("1,5 km", ExactDecimal(digits: 15, scale: 1))
      case 3: ("15 km", ExactDecimal(whole: 15))
      default: (teks, ExactDecimal(whole: value))
      }
    return TargetRevised(
      tahun: chapter.tahun, tahapan: stage, kode: work, indikator: "1", teks: words, nilai: number,
      satuan: numbers.pick(["unit", "Unit", nil])
    ).event
  }
}
