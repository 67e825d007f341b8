import Canonical
import Importing
import Projections
import RenjaModel

/// Tables to be imported: the first byte chooses the form.
enum TableSurface {
  static func exercise(_ bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let form = ImportForm.all[Int(first) % ImportForm.all.count]
    var request = ImportRequest(
      form: form, fileName: "tabel.csv", bytes: Array(bytes.dropFirst()), sha256: "00",
      pd: "dinkopum", tahun: 2022, effective: Day(clamping: 18_700))
    if form.needsTahapan { request.tahapan = .rancangan }
    if first & 0x40 != 0 { request.kelipatan = .satu }
    if first & 0x80 != 0 { request.angka = .titik }
    do throws(ImportFailure) {
      let plan = try importer.plan(request)
      for entry in plan.entries {
        let data = PlanEventCodec.current.encode(entry.event, provenance: entry.provenance)
        guard (try? JSONValue(parsing: data.span)) != nil else {
          return "an event of the table is no JSON: \(String(decoding: data, as: UTF8.self))"
        }
      }
      return nil
    } catch {
      guard !error.problems.isEmpty else { return "a table was refused without a reason" }
      _ = error.aliasFile
      return nil
    }
  }

  /// An office with a program, a kegiatan and two sub kegiatan.
  private static let importer: Importer = {
    var fold = PlanFold()
    let units = [
      ("2", "Urusan"), ("2.17", "Koperasi"), ("2.17.08", "Program Pengembangan UMKM"),
      ("2.17.08.2.01", "Pengembangan Usaha Mikro"), ("2.17.08.2.01.01", "Fasilitasi Usaha Mikro"),
      ("2.17.08.2.01.02", "Produksi dan Pengolahan"),
    ]
    for (index, unit) in units.enumerated() {
      guard let kode = Kode(unit.0) else { continue }
      fold.apply(
        RecordedEvent(
          seq: index + 1, recorded: .earliest, effective: Day(clamping: 18_000), pd: "dinkopum",
          actor: "perencana", user: "siti",
          event: .unitDefined(
            UnitDefined(kode: kode, level: kode.level, nama: unit.1, tahun: 2021))))
    }
    return Importer(state: fold.state, documents: DocumentStatements())
  }()
}
