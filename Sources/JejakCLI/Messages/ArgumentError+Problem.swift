import RenjaModel

extension ArgumentError: Explained {
  var problem: Problem {
    switch self {
    case .kode: Problem(identifier: .kodeUnclear, status: .badInput, what: what, remedy: remedy)
    default: Problem(identifier: identifier, status: .usage, what: what, remedy: remedy)
    }
  }

  private var identifier: ProblemIdentifier {
    switch self {
    case .kode: .kodeUnclear
    case .day: .dateUnclear
    case .reason: .reasonUnknown
    case .id: .idUnclear
    case .decimal: .decimalUnclear
    case .stageNeeded, .boundsNotTaken: .stageUnclear
    case .emptyText: .textEmpty
    case .line: .lineUnclear
    case .range, .rangeTooLong: .rangeUnclear
    case .source: .sourceUnclear
    case .oneOf: .oneOfNeeded
    case .size: .sizeUnclear
    case .indicatorKey: .indicatorUnclear
    }
  }

  private var what: Bilingual {
    switch self {
    case .kode(let text):
      Bilingual(id: "'\(text)' bukan kode unit", en: "'\(text)' is no unit's code")
    case .day(let option, let text):
      Bilingual(
        id: "'\(text)' pada '\(option)' bukan tanggal", en: "'\(text)' in '\(option)' is no date")
    case .reason(let text, _):
      Bilingual(
        id: "alasan '\(text)' tidak diawali kode yang disepakati",
        en: "the reason '\(text)' does not begin with an agreed code")
    case .id(let text):
      Bilingual(
        id: "'\(text)' bukan 32 angka heksadesimal", en: "'\(text)' is not 32 hexadecimal digits")
    case .decimal(let option, let text):
      Bilingual(
        id: "'\(text)' pada '\(option)' bukan bilangan yang jelas",
        en: "'\(text)' in '\(option)' is no clear number")
    case .stageNeeded(let text):
      Bilingual(id: "'\(text)' tidak menyebut tahapan", en: "'\(text)' names no stage")
    case .boundsNotTaken(let text):
      Bilingual(
        id: "'\(text)' membatasi tanggal atau pengetahuan, padahal rencananya hendak diubah",
        en: "'\(text)' bounds date or knowledge, but the plan is to be changed")
    case .emptyText(let name): Bilingual(id: "'\(name)' kosong", en: "'\(name)' is empty")
    case .line(let text):
      Bilingual(id: "'\(text)' bukan KODE atau KODE#I", en: "'\(text)' is no KODE or KODE#I")
    case .range(let text):
      Bilingual(
        id: "'\(text)' bukan nomor peristiwa dan bukan rentang",
        en: "'\(text)' is neither an event's number nor a range")
    case .rangeTooLong(let text, let limit):
      Bilingual(
        id: "'\(text)' mencakup lebih dari \(limit) peristiwa",
        en: "'\(text)' spans more than \(limit) events")
    case .source(let text):
      Bilingual(
        id: "'\(text)' bukan sumber dana dengan jumlahnya",
        en: "'\(text)' is no source of funds with its amount")
    case .oneOf(let names):
      Bilingual(
        id: "tepat satu dari \(names) harus diberikan", en: "exactly one of \(names) must be given")
    case .size(let option, let text):
      Bilingual(
        id: "'\(text)' pada '\(option)' bukan ukuran", en: "'\(text)' in '\(option)' is no size")
    case .indicatorKey(let text):
      Bilingual(id: "'\(text)' bukan kunci indikator", en: "'\(text)' is no indicator's key")
    }
  }

  private var remedy: Bilingual {
    switch self {
    case .kode:
      Bilingual(
        id: "Tulis 1, 2, 3, 5 atau 6 bagian angka, misalnya 2.17.08.2.01.01.",
        en: "Write 1, 2, 3, 5 or 6 segments of digits, such as 2.17.08.2.01.01.")
    case .day:
      Bilingual(
        id: "Tulis YYYY-MM-DD, misalnya 2021-09-30.", en: "Write YYYY-MM-DD, such as 2021-09-30.")
    case .reason(_, let near) where !near.isEmpty:
      Bilingual(id: "Mungkin maksud Anda: \(near)?", en: "Did you mean: \(near)?")
    case .reason:
      Bilingual(
        id: "Kodenya: \(Self.codes). Penjelasan boleh mengikuti setelah ': '.",
        en: "The codes: \(Self.codes). An explanation may follow after ': '.")
    case .id:
      Bilingual(
        id: "Tulis 32 angka 0-9 dan a-f, misalnya hasil 'openssl rand -hex 16'.",
        en: "Write 32 digits 0-9 and a-f, such as those of 'openssl rand -hex 16'.")
    case .decimal:
      Bilingual(
        id: "Tulis misalnya 100, 77,66 atau 1.250.", en: "Write, for example, 100, 77,66 or 1.250.")
    case .stageNeeded, .boundsNotTaken:
      Bilingual(
        id: "Tulis TAHUN/TAHAPAN, misalnya 2022/perubahan.",
        en: "Write TAHUN/TAHAPAN, such as 2022/perubahan.")
    case .emptyText: Bilingual(id: "Tulis isinya.", en: "Write what it says.")
    case .line:
      Bilingual(
        id: "Tulis misalnya 2.17.08.2.01.01 atau 2.17.08.2.01.01#2.",
        en: "Write, for example, 2.17.08.2.01.01 or 2.17.08.2.01.01#2.")
    case .range:
      Bilingual(id: "Tulis misalnya 480 atau 480..485.", en: "Write, for example, 480 or 480..485.")
    case .rangeTooLong:
      Bilingual(id: "Bagilah menjadi beberapa perintah.", en: "Split it into several commands.")
    case .source:
      Bilingual(
        id: "Tulis satu nama saja, atau setiap nama dengan jumlahnya: DAU=100.000.000.",
        en: "Write one name alone, or each name with its amount: DAU=100.000.000.")
    case .oneOf:
      Bilingual(id: "Pilih salah satu.", en: "Choose one of them.")
    case .size:
      Bilingual(
        id: "Tulis misalnya 16777216, 64KiB atau 16MiB.",
        en: "Write, for example, 16777216, 64KiB or 16MiB.")
    case .indicatorKey:
      Bilingual(id: "Kuncinya bilangan: 1, 2, …", en: "Keys are numbers: 1, 2, …")
    }
  }

  private static let codes = Alasan.Code.allCases.map(\.rawValue)
}
