public import RenjaModel

extension PlanEvents {
  /// Defines a unit.
  @discardableResult
  public mutating func unit(_ text: String, _ nama: String, since year: Int = 2020) -> Int {
    let code = kode(text)
    return add(
      .unitDefined(UnitDefined(kode: code, level: code.level, nama: nama, tahun: year)))
  }

  /// Maps codes from a year on.
  @discardableResult
  public mutating func map(_ dari: [String], to ke: [String], from year: Int) -> Int {
    add(.codeMapped(CodeMapped(tahun: year, dari: dari.map(kode), ke: ke.map(kode))))
  }

  /// Sets a pagu; nil is blank.
  @discardableResult
  public mutating func pagu(
    _ text: String, _ rupiah: Int64?, _ stage: String = "rancangan", indikator: String? = nil,
    sumber: SumberDana? = nil, alasan: Alasan? = nil, on day: String? = nil
  ) -> Int {
    add(
      .paguChanged(
        PaguChanged(
          tahun: tahun, tahapan: tahapan(stage), kode: kode(text), indikator: indikator,
          rupiah: rupiah.map { Rupiah($0) }, sumber: sumber, alasan: alasan)),
      on: day ?? effective)
  }

  /// Shifts money between lines, `(kode, before, after)`.
  @discardableResult
  public mutating func shift(
    _ lines: [(String, Int64, Int64)], _ stage: String, on day: String? = nil
  ) -> Int {
    let lines = lines.map { line in
      PaguShifted.Line(kode: kode(line.0), sebelum: Rupiah(line.1), sesudah: Rupiah(line.2))
    }
    return add(
      .paguShifted(
        PaguShifted(
          tahun: tahun, tahapan: tahapan(stage), lines: lines, alasan: Alasan(.pergeseran))),
      on: day ?? effective)
  }

  /// Drops a row.
  @discardableResult
  public mutating func drop(
    _ text: String, _ stage: String = "rancangan", indikator: String? = nil,
    on day: String? = nil
  ) -> Int {
    add(
      .lineDropped(
        LineDropped(
          tahun: tahun, tahapan: tahapan(stage), kode: kode(text), indikator: indikator,
          alasan: Alasan(.lainnya))), on: day ?? effective)
  }

  /// Words an indicator.
  @discardableResult
  public mutating func indicator(
    _ text: String, _ key: String, _ teks: String, _ stage: String = "rancangan",
    satuan: String? = nil
  ) -> Int {
    add(
      .indicatorDefined(
        IndicatorDefined(
          tahun: tahun, tahapan: tahapan(stage), kode: kode(text), indikator: key, teks: teks,
          satuan: satuan)))
  }

  /// Sets a target; a nil text is blank.
  @discardableResult
  public mutating func target(
    _ text: String, _ key: String, _ teks: String?, _ stage: String = "rancangan",
    nilai: String? = nil, satuan: String? = nil, on day: String? = nil
  ) -> Int {
    add(
      .targetRevised(
        TargetRevised(
          tahun: tahun, tahapan: tahapan(stage), kode: kode(text), indikator: key, teks: teks,
          nilai: nilai.flatMap { ExactDecimal(jsonNumber: $0) }, satuan: satuan)),
      on: day ?? effective)
  }

  /// Sets the place of work; nil is blank.
  @discardableResult
  public mutating func location(
    _ text: String, _ teks: String?, _ stage: String = "rancangan", indikator: String? = nil
  ) -> Int {
    add(
      .locationSet(
        LocationSet(
          tahun: tahun, phase: .tahapan(tahapan(stage)), kode: kode(text), indikator: indikator,
          teks: teks)))
  }

  /// Writes a note; nil is blank.
  @discardableResult
  public mutating func note(
    _ text: String, _ teks: String?, _ stage: String = "rancangan",
    jenis: JenisCatatan? = nil, indikator: String? = nil
  ) -> Int {
    add(
      .noteWritten(
        NoteWritten(
          tahun: tahun, phase: .tahapan(tahapan(stage)), kode: kode(text), indikator: indikator,
          jenis: jenis, teks: teks)))
  }

  /// Lists a row of a form.
  @discardableResult
  public mutating func list(
    _ text: String, _ nama: String, _ urut: Int, _ stage: String = "rancangan",
    form: String = "T-C.33", indikator: String? = nil, huruf: String? = nil,
    kodeTertulis: String? = nil
  ) -> Int {
    add(
      .lineListed(
        LineListed(
          tahun: tahun, tahapan: tahapan(stage), form: form, kode: kode(text),
          indikator: indikator, urut: urut, huruf: huruf, nama: nama,
          kodeTertulis: kodeTertulis)))
  }

  /// Adopts a stage.
  @discardableResult
  public mutating func adopt(_ stage: String, on day: String? = nil) -> Int {
    add(
      .stageAdopted(
        StageAdopted(tahun: tahun, tahapan: tahapan(stage), judul: stage, oleh: "Bupati")),
      on: day ?? effective)
  }

  /// Takes an event back.
  @discardableResult
  public mutating func retract(_ seq: Int, on day: String? = nil) -> Int {
    add(
      .retracted(Retracted(seq: seq, alasan: Alasan(.koreksiSalahKetik))),
      on: day ?? effective)
  }
}
