import Importing
import RenjaModel

extension ImportProblem.Cause {
  /// What is wrong.
  var words: Bilingual {
    switch self {
    case .emptyFile:
      Bilingual(
        id: "berkas kosong",
        en: "the file is empty")
    case .notText(let kind):
      Bilingual(
        id: "berkas ini bukan tabel teks (\(kind.rawValue))",
        en: "the file is no table of text (\(kind.rawValue))")
    case .notUTF8:
      Bilingual(
        id: "bukan UTF-8",
        en: "it is not UTF-8")
    case .tooLarge(let bytes, let limit):
      Bilingual(
        id: "\(bytes) byte, paling banyak \(limit)",
        en: "\(bytes) bytes, at most \(limit) are taken")
    case .tooManyRows(let limit):
      Bilingual(
        id: "lebih dari \(limit) baris",
        en: "more than \(limit) rows")
    case .tooManyCells(let limit):
      Bilingual(
        id: "lebih dari \(limit) sel dalam satu baris",
        en: "more than \(limit) cells in a row")
    case .cellTooLong(let bytes, let limit):
      Bilingual(
        id: "sel sepanjang \(bytes) byte, paling banyak \(limit)",
        en: "a cell of \(bytes) bytes, at most \(limit) are taken")
    case .headingTooLong(let limit):
      Bilingual(
        id: "baris di atas data lebih panjang daripada \(limit) byte",
        en: "the lines above the data are longer than \(limit) bytes")
    case .quoteNotClosed:
      Bilingual(
        id: "tanda kutip tidak ditutup",
        en: "a quotation mark is never closed")
    case .textAfterQuote:
      Bilingual(
        id: "ada teks setelah tanda kutip penutup",
        en: "there is text after a closing quotation mark")
    case .headingNotFound(let missing):
      Bilingual(
        id: "judul kolom tidak ditemukan: \(missing)",
        en: "headings were not found: \(missing)")
    case .anotherForm(let name):
      Bilingual(
        id: "tabel ini tampaknya \(name)",
        en: "the table looks like \(name)")
    case .noRows:
      Bilingual(
        id: "tidak ada baris di bawah judul",
        en: "there are no rows below the headings")
    case .stageMissing:
      Bilingual(
        id: "bentuk ini memerlukan tahapan",
        en: "this form needs a stage")
    case .stageNotOfForm(let stage, let allowed):
      Bilingual(
        id: "bentuk ini tidak menulis '\(stage)', melainkan \(allowed)",
        en: "this form does not write '\(stage)' but \(allowed)")
    case .unknownDocument(let dok, let known):
      Bilingual(
        id: "tidak ada dokumen '\(dok)'; yang ada: \(known)",
        en: "there is no document '\(dok)'; there are: \(known)")
    case .cellOutsideColumns:
      Bilingual(
        id: "sel di luar kolom berjudul; mungkin pemisah di dalam nama",
        en: "a cell outside the columns with headings; perhaps a delimiter inside a name")
    case .badRowNumber:
      Bilingual(
        id: "bukan nomor baris",
        en: "it is no row number")
    case .badNumber(let fault):
      Bilingual(
        id: "\(fault.words.id)",
        en: "\(fault.words.en)")
    case .ambiguousNumber(let count):
      Bilingual(
        id: "\(count) bilangan dapat dibaca dua cara",
        en: "\(count) numbers can be read in two ways")
    case .mixedNumbers(let usual):
      Bilingual(
        id: "ditulis lain daripada kolomnya (\(usual.rawValue))",
        en: "written unlike the rest of its column (\(usual.rawValue))")
    case .amountTooLarge:
      Bilingual(
        id: "lebih besar daripada yang dapat dicatat dengan tepat",
        en: "more than can be recorded exactly")
    case .thousandsHeading(let heading, let count):
      Bilingual(
        id: "judul '\(heading)' berarti ribuan, tetapi \(count) angka tampaknya rupiah penuh",
        en: """
          the heading '\(heading)' means thousands, but \(count) figures look like full rupiah
          """)
    case .unknownName:
      Bilingual(
        id: "nama ini tidak dikenal",
        en: "no unit has this name")
    case .ambiguousName:
      Bilingual(
        id: "nama ini milik beberapa unit",
        en: "several units have this name")
    case .codeContradictsName(let kode, let nama):
      Bilingual(
        id: "kode \(kode.text) bukan milik '\(nama)'",
        en: "the code \(kode.text) is not that of '\(nama)'")
    case .badKode:
      Bilingual(
        id: "bukan kode",
        en: "it is no code")
    case .unknownKode:
      Bilingual(
        id: "kode ini tidak ada dalam nomenklatur",
        en: "the nomenclature has no such code")
    case .rowTwice(let first):
      Bilingual(
        id: "baris ini sudah ada pada baris \(first)",
        en: "this row stands on line \(first) already")
    case .rowWithoutUnit:
      Bilingual(
        id: "baris tanpa nama, dan tidak ada unit di atasnya",
        en: "a row without a name, and no unit above it")
    case .nameMissing:
      Bilingual(
        id: "nama tidak ada",
        en: "the name is missing")
    case .moneyAtUnitAndIndicators(let kode):
      Bilingual(
        id: "uang pada \(kode.text) dan pada indikatornya sekaligus",
        en: "money at \(kode.text) and at its indicators at once")
    case .sourcesDoNotSum:
      Bilingual(
        id: "jumlah sumber dana tidak sama dengan pagu",
        en: "the sources do not sum to the pagu")
    case .unknownIndicator(let known):
      Bilingual(
        id: "unit ini tidak mempunyai indikator itu; yang ada: \(known)",
        en: "the unit has no such indicator; there are: \(known)")
    case .unknownLevel:
      Bilingual(
        id: "tidak ada tingkat dengan nama itu",
        en: "there is no level of that name")
    case .levelContradictsKode(let level):
      Bilingual(
        id: "kodenya adalah kode \(level.rawValue)",
        en: "its code is that of a \(level.rawValue)")
    case .unitWithoutParent(let parent):
      Bilingual(
        id: "\(parent.text) di atasnya tidak dikenal",
        en: "\(parent.text) above it is not known")
    case .spellingMeansTwo:
      Bilingual(
        id: "ejaan ini sudah berarti unit lain",
        en: "this spelling means another unit already")
    case .badValue(let column, let allowed):
      Bilingual(
        id: "kolom '\(column)' hanya mengenal: \(allowed)",
        en: "the column '\(column)' knows only: \(allowed)")
    case .badEvent(let fault):
      Bilingual(
        id: "baris ini bukan peristiwa: \(fault.words.id)",
        en: "the line is no event: \(fault.words.en)")
    case .unknownType(let allowed):
      Bilingual(
        id: "tidak ada peristiwa dengan jenis itu; yang ada: \(allowed)",
        en: "there is no event of that type; there are: \(allowed)")
    case .semulaDiffers(let field, let plan, let stage):
      switch plan {
      case nil:
        Bilingual(
          id: "\(field) ini tidak ada dalam rencana \(stage)",
          en: "the plan \(stage) has no such \(field)")
      case "":
        Bilingual(
          id: "\(field) semula kosong dalam rencana \(stage)",
          en: "the plan \(stage) shows this \(field) blank")
      case let plan?:
        Bilingual(
          id: "\(field) semula dalam rencana \(stage) adalah '\(plan)'",
          en: "the plan \(stage) says '\(plan)' for this \(field)")
      }
    case .noPlanBefore(let stage):
      Bilingual(
        id: "tidak ada rencana yang berlaku sebelum \(stage)",
        en: "there is no plan in force before \(stage)")
    case .changedMeanwhile(let now, let seq):
      Bilingual(
        id: "sudah diubah oleh peristiwa \(seq) menjadi '\(now)'",
        en: "changed meanwhile by event \(seq) to '\(now)'")
    }
  }
}

extension ImportProblem.Cause {
  /// The units that may be meant, nearest first.
  var candidates: [NameCandidate] {
    switch self {
    case .unknownName(let near), .ambiguousName(let near), .unknownKode(let near),
      .spellingMeansTwo(let near):
      near
    default: []
    }
  }
}

extension ImportProblem.NumberFault {
  fileprivate var words: Bilingual {
    switch self {
    case .negative: Bilingual(id: "kurang dari nol", en: "below zero")
    case .notANumber: Bilingual(id: "bukan bilangan", en: "no number")
    case .grouping:
      Bilingual(
        id: "titik dan komanya bukan pemisah ribuan atau sen",
        en: "its dots and commas group no thousands and mark no sen")
    }
  }
}

extension ImportProblem.EventFault {
  fileprivate var words: Bilingual {
    switch self {
    case .notJSON: Bilingual(id: "bukan JSON", en: "it is not JSON")
    case .notAnObject: Bilingual(id: "bukan objek JSON", en: "it is no JSON object")
    case .missing(let key): Bilingual(id: "'\(key)' tidak ada", en: "'\(key)' is missing")
    case .wrongKind(let key):
      Bilingual(id: "isi '\(key)' tidak dapat dipakai", en: "the value of '\(key)' is of no use")
    case .contradiction(let keys):
      Bilingual(id: "\(keys) saling meniadakan", en: "\(keys) exclude each other")
    case .foreignKey(let key):
      Bilingual(id: "'\(key)' tidak boleh ada di sini", en: "'\(key)' has no place here")
    case .newerVersion(let type, let version, let known):
      Bilingual(
        id: "\(type) versi \(version); program ini mengenal versi \(known)",
        en: "\(type) of version \(version); this program knows version \(known)")
    case .idTwice: Bilingual(id: "id-nya sudah dipakai di atas", en: "its id stands above already")
    case .tooLong: Bilingual(id: "terlalu panjang", en: "it is too long")
    }
  }
}
