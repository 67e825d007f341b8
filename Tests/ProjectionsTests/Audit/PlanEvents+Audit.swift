import Projections
import RenjaModel
import TestSupport

extension PlanEvents {
  /// What a check finds in a year or a stage of it: the findings' keys without the check's name.
  func found(_ check: String, _ stage: String? = nil, in tahun: Int = 2022) -> [String] {
    findings(stage, in: tahun).filter { $0.check == check }
      .map { String($0.key.dropFirst(check.count + 1)) }
  }

  /// Everything that an audit finds.
  func findings(_ stage: String? = nil, in tahun: Int = 2022) -> [Finding] {
    var trail = AuditTrail(tahun: tahun)
    for event in events { trail.apply(event) }
    return Audit(state(), trail: trail, tahapan: stage.map { tahapan($0) }).findings
  }

  /// The log with something more written to it.
  func and(_ write: (inout PlanEvents) -> Void) -> PlanEvents {
    var log = self
    write(&log)
    return log
  }

  /// Registers a document; the events that follow come from it.
  mutating func document(
    _ dok: String, kepala: [String] = [], kosong: [String] = [], bagian: String? = nil,
    pilihan: [String] = []
  ) {
    self.dok = nil
    let form = String(dok.prefix { $0 != "/" })
    add(
      .documentRegistered(
        DocumentRegistered(
          dok: dok, form: form, judul: kepala.first ?? dok, bagianDari: bagian, berkas: dok,
          sha256: "", kepala: kepala, kolomKosong: kosong, baris: 1, pilihan: pilihan)))
    self.dok = dok
  }

  /// An indicator with its target.
  mutating func promise(
    _ kode: String, _ teks: String, _ target: String?, _ stage: String = "rancangan",
    key: String = "1"
  ) {
    indicator(kode, key, teks, stage)
    let words = target?.split(separator: " ", maxSplits: 1) ?? []
    let nilai = words.first.flatMap { ExactDecimal(written: $0) }
    self.target(
      kode, key, target, stage, nilai: nilai?.literal,
      satuan: words.dropFirst().first.map(String.init))
  }

  /// States an amount in the text.
  mutating func claim(_ lingkup: String, _ rupiah: Int32, _ stage: String = "rancangan") {
    add(
      .assertionMade(
        AssertionMade(
          tahun: tahun, tahapan: tahapan(stage), ukuran: .rupiah, lingkup: lingkup,
          nilai: ExactDecimal(whole: rupiah), teks: lingkup)))
  }

  /// States a count in the text.
  mutating func count(_ ukuran: UkuranKlaim, _ nilai: Int32, _ stage: String = "rancangan") {
    add(
      .assertionMade(
        AssertionMade(
          tahun: tahun, tahapan: tahapan(stage), ukuran: ukuran, lingkup: "semua",
          nilai: ExactDecimal(whole: nilai), teks: "")))
  }

  /// Names an indicator of a goal.
  mutating func goal(_ kunci: String, formula: String? = nil) {
    add(
      .goalDefined(
        GoalDefined(kunci: kunci, jenis: .indikatorSasaran, teks: kunci, formula: formula)))
  }

  /// Measures a goal at the Renstra.
  mutating func measure(
    _ kunci: String, _ tahun: Int, _ ukuran: UkuranTujuan, _ teks: String?,
    _ stage: String = "renstra"
  ) {
    add(
      .goalMeasured(
        GoalMeasured(
          kunci: kunci, tahun: tahun, tahapan: tahapan(stage), ukuran: ukuran, teks: teks,
          nilai: teks.flatMap { ExactDecimal(written: $0) })))
  }

  /// Quotes a figure in a column of T-C.29.
  mutating func quote(_ kode: String, _ kolom: String, _ teks: String) {
    let number = teks.split(separator: " ").first.flatMap { ExactDecimal(written: $0) }
    add(
      .formStated(
        FormStated(
          form: "T-C.29", tahun: tahun, kode: TestSupport.kode(kode), indikator: "1", kolom: kolom,
          teks: teks, nilai: number)))
  }

  /// Spends money.
  mutating func spend(_ text: String, _ rupiah: Int64, _ periode: Periode) {
    add(
      .realisationRecorded(
        RealisationRecorded(
          tahun: tahun, periode: periode, kode: kode(text), rupiah: Rupiah(rupiah))))
  }

  /// Achieves a result.
  mutating func achieve(_ text: String, _ nilai: String, _ periode: Periode, key: String = "1") {
    add(
      .realisationRecorded(
        RealisationRecorded(
          tahun: tahun, periode: periode, kode: kode(text), indikator: key,
          nilai: ExactDecimal(jsonNumber: nilai))))
  }

  /// Defines a goal with what stands above it.
  mutating func define(
    _ kunci: String, _ jenis: JenisTujuan, _ teks: String, under induk: String? = nil,
    formula: String? = nil, spm: String? = nil
  ) {
    add(
      .goalDefined(
        GoalDefined(
          kunci: kunci, jenis: jenis, induk: induk, teks: teks, formula: formula, spm: spm)))
  }
}
