import RenjaModel
import TestSupport

extension PlanEvents {
  /// Two programs through three stages, with every kind of figure: absent, blank, 0, an amount;
  /// money at the unit and at indicators; claims that do not add up; one source and two.
  static var small: PlanEvents {
    var log = PlanEvents()
    log.effective = "2021-01-04"
    log.unit("2", "Urusan Wajib")
    log.unit("2.17", "Bidang Koperasi, Usaha Kecil dan Menengah")
    log.unit("2.17.01", "Program Penunjang Urusan")
    log.unit("2.17.01.2.01", "Perencanaan dan Evaluasi")
    log.unit("2.17.01.2.01.01", "Penyusunan Dokumen Perencanaan")
    log.unit("2.17.01.2.01.02", "Koordinasi RKA")
    log.unit("2.17.06", "Program Pemberdayaan Koperasi")
    log.unit("2.17.06.2.01", "Pemberdayaan Kelembagaan")
    log.unit("2.17.06.2.01.01", "Pelatihan \"Koperasi\"; tahap 1")
    log.unit("2.17.06.2.01.02", "Pendampingan")
    log.unit("2.17.06.2.01.03", "Pendataan")
    log.need()
    log.draft()
    log.final()
    return log
  }

  private mutating func need() {
    effective = "2021-03-15"
    dok = "T-C.31/2022.1"
    pagu("2.17.01.2.01.01", 2_500_000, "kebutuhan")
    pagu("2.17.01.2.01.02", 0, "kebutuhan")
    pagu("2.17.06.2.01.01", 300_000_000, "kebutuhan")
    pagu("2.17.06.2.01.02", nil, "kebutuhan")
    indicator("2.17.06.2.01.01", "1", "Peserta pelatihan", "kebutuhan")
    target("2.17.06.2.01.01", "1", "20 koperasi", "kebutuhan", nilai: "20")
    dok = nil
    adopt("kebutuhan")
  }

  private mutating func draft() {
    effective = "2021-06-30"
    dok = "T-C.33/2022.1"
    pagu("2.17.01", 5_018_000, "rancangan")
    pagu("2.17.01.2.01", 5_000_500, "rancangan")
    list("2.17.01.2.01.01", "Penyusunan Dok. Perencanaan", 1)
    indicator("2.17.01.2.01.01", "1", "Jumlah dokumen", satuan: "Dok")
    target("2.17.01.2.01.01", "1", "2", nilai: "2", satuan: "Dok")
    location("2.17.01.2.01.01", "Lumajang")
    pagu("2.17.01.2.01.01", 2_500_000, sumber: .satu("DAU"))
    indicator("2.17.01.2.01.02", "1", "Jumlah dokumen RKA")
    target("2.17.01.2.01.02", "1", nil)
    location("2.17.01.2.01.02", nil)
    pagu("2.17.01.2.01.02", 2_500_000, sumber: .satu("DAU"))
    indicator("2.17.06.2.01.01", "1", "Peserta")
    target("2.17.06.2.01.01", "1", "60 orang", nilai: "60")
    pagu("2.17.06.2.01.01", 100_000_000, indikator: "1", sumber: .satu("DAK"))
    indicator("2.17.06.2.01.01", "2", "Angkatan")
    target("2.17.06.2.01.01", "2", "2 kali", nilai: "2")
    pagu("2.17.06.2.01.01", 50_000_000, indikator: "2", sumber: .satu("DAU"))
    pagu("2.17.06.2.01.02", 10_000_000)
    tahun = 2023
    pagu("2.17.01.2.01.01", 2_600_000, "prakiraan")
    tahun = 2022
    dok = nil
    actor = "kasubbag"
    pagu(
      "2.17.06.2.01.02", 12_000_000, alasan: Alasan("hasil-reviu: catatan Bappeda"),
      on: "2021-07-05")
    adopt("rancangan", on: "2021-07-06")
  }

  private mutating func final() {
    effective = "2021-09-30"
    dok = "Bab-IV/2022.1"
    pagu("2.17.01.2.01.01", 0, "penetapan")
    pagu("2.17.01.2.01.02", nil, "penetapan")
    target("2.17.06.2.01.01", "1", "75 orang", "penetapan", nilai: "75")
    pagu(
      "2.17.06.2.01.01", 450_000_000, "penetapan",
      sumber: .rincian([
        SumberDana.Part(sumber: "DAK", rupiah: Rupiah(400_000_000)),
        SumberDana.Part(sumber: "DAU", rupiah: Rupiah(50_000_000)),
      ]))
    pagu("2.17.06.2.01.03", 7_250_000, "penetapan")
    dok = nil
  }
}
