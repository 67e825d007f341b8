import Importing
import RenjaModel

extension ImportProblem {
  /// What is wrong and where; below it the excerpt, the units that may be meant, and what settles it.
  func lines(in path: String) -> [Bilingual] {
    let start = "\(Self.place(place, in: path)): [\(identifier)] "
    let words = cause.words
    var lines = [Bilingual(id: "\(start)\(words.id)", en: "\(start)\(words.en)")]
    if !excerpt.isEmpty { lines.append(Bilingual(both: "    «\(excerpt)»")) }
    for near in cause.candidates {
      lines.append(
        Bilingual(
          id: "    mungkin \(near.kode.text) \(near.nama.shortened)",
          en: "    perhaps \(near.kode.text) \(near.nama.shortened)"))
    }
    if let remedy = remedy?.words {
      lines.append(Bilingual(id: "    → \(remedy.id)", en: "    → \(remedy.en)"))
    }
    return lines
  }

  /// `FILE:LINE:COLUMN`, or the file alone where it is meant as a whole.
  static func place(_ place: TablePlace?, in path: String) -> String {
    place.map { "\(path):\($0.line):\($0.column)" } ?? path
  }
}

extension ImportProblem.Remedy {
  /// What settles the problem.
  fileprivate var words: Bilingual {
    switch self {
    case .angka:
      Bilingual(
        id: "pilih --angka titik (1.234,5) atau --angka koma (1,234.5)",
        en: "choose --angka titik (1.234,5) or --angka koma (1,234.5)")
    case .kelipatan:
      Bilingual(
        id: "pilih --kelipatan 1 (rupiah penuh) atau --kelipatan 1000",
        en: "choose --kelipatan 1 (full rupiah) or --kelipatan 1000")
    case .tahapan: Bilingual(id: "tulis --tahapan", en: "write --tahapan")
    case .overwrite:
      Bilingual(id: "--overwrite menimpanya", en: "--overwrite overwrites it")
    case .dok:
      Bilingual(id: "sebutkan --dok yang lain", en: "name another --dok")
    case .saveAsCSV: Bilingual(id: "simpan sebagai CSV", en: "save it as CSV")
    case .alias:
      Bilingual(id: "catat ejaannya sebagai alias", en: "record the spelling as an alias")
    case .form:
      Bilingual(id: "sebutkan bentuk yang benar", en: "name the right form")
    case .nomenklatur:
      Bilingual(id: "impor nomenklaturnya dahulu", en: "import the nomenclature first")
    case .semula:
      Bilingual(
        id: "perbaiki tabelnya, atau sebutkan tahapan asalnya dengan --semula",
        en: "correct the table, or name the stage it begins with by --semula")
    }
  }
}

extension ImportWarning {
  /// One line: place, name, what is worth knowing and the excerpt.
  func sentence(in path: String) -> Bilingual {
    let place = ImportProblem.place(place, in: path)
    let quoted = excerpt.isEmpty ? "" : "«\(excerpt)»: "
    return Bilingual(
      id: "\(place): peringatan [\(identifier)]: \(quoted)\(cause.words.id)",
      en: "\(place): warning [\(identifier)]: \(quoted)\(cause.words.en)")
  }
}

extension ImportWarning.Cause {
  fileprivate var words: Bilingual {
    switch self {
    case .cutCodes(let count):
      Bilingual(
        id: "\(count) kode terpotong dan tidak dibandingkan dengan apa pun",
        en: "codes that are cut, and were compared with nothing: \(count)")
    case .columnsIgnored(let names):
      Bilingual(
        id: "kolom yang tidak dikenal tidak dibaca: \(names)",
        en: "unknown columns were not read: \(names)")
    case .otherYear(let said, let expected):
      Bilingual(
        id: "judul kolom menyebut \(said), bukan \(expected)",
        en: "a heading says \(said), not \(expected)")
    case .totalRowSkipped:
      Bilingual(id: "baris jumlah tidak dibaca", en: "a row of totals was not read")
    case .sourceWithoutAmount(let kode):
      Bilingual(
        id: "sumber dana tanpa angka pada \(kode.text) tidak dibaca",
        en: "a source without an amount at \(kode.text) was not read")
    case .indicatorWithoutText(let kode):
      Bilingual(
        id: "target pada \(kode.text) tanpa rumusan indikator",
        en: "a target at \(kode.text) without the words of its indicator")
    case .thousandsTaken(let heading):
      Bilingual(
        id: "angka dikalikan 1000, menurut judul '\(heading)'",
        en: "figures were multiplied by 1000, as the heading '\(heading)' says")
    case .planDiffers(let column, let plan, let stage):
      Bilingual(
        id:
          "kolom \(column) tidak sama dengan rencana \(stage): \(plan.map { "'\($0)'" } ?? "tidak ada")",
        en: "column \(column) differs from the plan \(stage): \(plan.map { "'\($0)'" } ?? "none")")
    case .unitsNotListed(let count, let first):
      Bilingual(
        id:
          "\(count) unit dengan pagu semula tidak ada dalam tabel ini, yang pertama \(first.text)",
        en: "units with a pagu before that this table does not have: \(count), first \(first.text)")
    }
  }
}

extension String {
  /// The beginning of a long name: enough to know the unit beside its code.
  fileprivate var shortened: String { count <= 72 ? self : prefix(71) + "…" }
}
