/// One thing that the office did, with the day from which it holds and when it was recorded.
struct Step {
  /// What was done.
  enum Act {
    /// A table came in.
    case table(Table)
    /// The document of a stage was adopted, for one year or several.
    case adoption(years: [Int], stage: String, title: String)
  }

  /// A table, with everything its import must be told.
  struct Table {
    let form: String
    let file: String
    let year: Int
    var stage: String?
    var isPartOfRenja = true
    var figuresAreRupiah = false
  }

  let act: Act
  let effective: String
  let recorded: String
  let basis: String
}

/// The life of the Renja 2022, in the order in which its tables came in.
enum Timeline {
  static let steps =
    nomenclature + evaluation + need + proposals + draft + final

  private static let nomenclature = [
    table(
      "nomenklatur", "nomenklatur.csv", 2021, nil, "2021-01-04", "2021-01-04T01:30:00Z",
      "Nomenklatur Permendagri 90/2019", isPartOfRenja: false),
    table(
      "alias", "alias.csv", 2021, nil, "2021-01-04", "2021-01-04T01:40:00Z",
      "Ejaan yang dipakai Renja 2022", isPartOfRenja: false),
  ]

  private static let evaluation = [
    table(
      "T-C.29", "T-C.29.tsv", 2022, nil, "2021-02-15", "2021-02-16T02:00:00Z",
      "Evaluasi Renja tahun lalu, Renja 2022 Bab II"),
    table(
      "T-C.30", "T-C.30.csv", 2022, nil, "2021-02-15", "2021-02-16T02:20:00Z",
      "Kinerja pelayanan, Renja 2022 Bab II"),
    adoption(
      [2020, 2021, 2022, 2023], "renstra", "Renstra 2018-2023", "2021-02-15",
      "2021-02-17T03:00:00Z", "Renstra 2018-2023"),
  ]

  private static let need = [
    table(
      "T-C.31", "T-C.31.tsv", 2022, nil, "2021-03-15", "2021-03-16T02:10:00Z",
      "Analisis kebutuhan 2022", figuresAreRupiah: true),
    adoption(
      [2022], "kebutuhan", "Hasil analisis kebutuhan 2022", "2021-03-15",
      "2021-03-17T02:00:00Z", "Hasil analisis kebutuhan 2022"),
  ]

  private static let proposals = [
    table(
      "T-C.32", "T-C.32.csv", 2022, nil, "2021-03-29", "2021-03-30T02:00:00Z",
      "Usulan Forum PD 2021")
  ]

  private static let draft = [
    table(
      "daftar", "Bab-III-program.csv", 2022, "rancangan", "2021-05-10",
      "2021-05-11T01:30:00Z", "Renja 2022 Bab 3.2.5"),
    table(
      "Tabel-3.1", "Tabel-3.1.csv", 2022, "rancangan", "2021-05-10", "2021-05-11T01:40:00Z",
      "Renja 2022 Tabel 3.1"),
    table(
      "daftar", "Bab-III.csv", 2022, "rancangan", "2021-05-10", "2021-05-11T01:50:00Z",
      "Renja 2022 Bab 3.3"),
    table(
      "T-C.33", "T-C.33.csv", 2022, "rancangan", "2021-05-10", "2021-05-11T02:10:00Z",
      "Rancangan Renja 2022"),
    adoption(
      [2022], "rancangan", "Rancangan Renja 2022", "2021-05-10", "2021-05-12T02:00:00Z",
      "Rancangan Renja 2022"),
  ]

  private static let final = [
    table(
      "Bab-IV", "Bab-IV.csv", 2022, "penetapan", "2021-09-30", "2021-10-01T02:10:00Z",
      "Renja 2022 Bab IV"),
    table(
      "klaim", "klaim.csv", 2022, "penetapan", "2021-09-30", "2021-10-01T02:30:00Z",
      "Renja 2022 Bab 4.2"),
    adoption(
      [2022], "penetapan", "Renja 2022", "2021-09-30", "2021-10-02T02:00:00Z",
      "Renja 2022"),
  ]

  private static func table(
    _ form: String, _ file: String, _ year: Int, _ stage: String?, _ effective: String,
    _ recorded: String, _ basis: String, isPartOfRenja: Bool = true, figuresAreRupiah: Bool = false
  ) -> Step {
    let table = Step.Table(
      form: form, file: file, year: year, stage: stage, isPartOfRenja: isPartOfRenja,
      figuresAreRupiah: figuresAreRupiah)
    return Step(act: .table(table), effective: effective, recorded: recorded, basis: basis)
  }

  private static func adoption(
    _ years: [Int], _ stage: String, _ title: String, _ effective: String, _ recorded: String,
    _ basis: String
  ) -> Step {
    Step(
      act: .adoption(years: years, stage: stage, title: title), effective: effective,
      recorded: recorded, basis: basis)
  }
}
