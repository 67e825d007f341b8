import RenjaModel

/// An office of the regency, and the units of work that its plans list.
struct Office {
  let pd: String
  /// Every unit, parents first.
  let units: [UnitDefined]
  /// The sub kegiatan, which carry the figures.
  let works: [UnitDefined]

  private static let verbs = [
    "Pelatihan", "Pembangunan", "Pemeliharaan", "Fasilitasi", "Pengadaan",
  ]
  private static let objects = [
    "Jalan Kecamatan", "Usaha Mikro", "Gedung Kantor", "Sarana Kesehatan", "Tenaga Pendidik",
    "Jaringan Irigasi", "Data Kependudukan",
  ]

  /// The office with this number, from 1.
  init(_ number: Int, in year: Int) {
    let urusan = "\(number % 7 + 1)"
    let bidang = "\(urusan).\(number < 10 ? "0" : "")\(number)"
    pd = "\(bidang).0.00.0.00.01.0000"
    var units: [UnitDefined] = []
    func define(_ text: String, _ level: Level, _ name: String) {
      guard let kode = Kode(text) else { return }
      units.append(UnitDefined(kode: kode, level: level, nama: name, tahun: year))
    }
    define(bidang, .bidang, "Urusan Pemerintahan Bidang \(number)")
    for program in 1...3 {
      let program = "\(bidang).0\(program)"
      define(program, .program, "Program \(Self.objects[number % 7]) \(program)")
      for kegiatan in 1...2 {
        let kegiatan = "\(program).2.0\(kegiatan)"
        define(kegiatan, .kegiatan, "\(Self.verbs[number % 5]) \(kegiatan)")
        for work in 1...4 {
          define(
            "\(kegiatan).0\(work)", .subkegiatan,
            "\(Self.verbs[work % 5]) \(Self.objects[(number + work) % 7]) Tahap \(work)")
        }
      }
    }
    self.units = units
    works = units.filter { $0.level == .subkegiatan }
  }
}
