extension UsageError: Explained {
  var problem: Problem {
    Problem(identifier: identifier, status: .usage, what: what, remedy: remedy)
  }

  private var identifier: ProblemIdentifier {
    switch self {
    case .unknownCommand: .unknownCommand
    case .subcommandMissing: .subcommandMissing
    case .unknownOption: .unknownOption
    case .optionNotTaken: .optionNotTaken
    case .optionTwice: .optionTwice
    case .optionMissing: .optionMissing
    case .valueMissing: .valueMissing
    case .valueNotTaken: .valueNotTaken
    case .valueUnknown: .valueUnknown
    case .numberUnclear: .numberUnclear
    case .argumentMissing: .argumentMissing
    case .argumentUnexpected: .argumentUnexpected
    case .notForTerminal: .notForTerminal
    }
  }

  private var what: Bilingual {
    switch self {
    case .unknownCommand(let name, _):
      Bilingual(
        id: "tidak ada perintah '\(name)'",
        en: "there is no command '\(name)'")
    case .subcommandMissing(let family, _):
      Bilingual(
        id: "'\(family)' harus diikuti jenisnya",
        en: "'\(family)' must be followed by a kind")
    case .unknownOption(let option, _):
      Bilingual(
        id: "tidak ada opsi '\(option)'",
        en: "there is no option '\(option)'")
    case .optionNotTaken(let option, let command):
      Bilingual(
        id: "'\(command)' tidak menerima opsi '\(option)'",
        en: "'\(command)' does not take the option '\(option)'")
    case .optionTwice(let option):
      Bilingual(
        id: "opsi '\(option)' diberikan dua kali",
        en: "the option '\(option)' is given twice")
    case .optionMissing(let option, _):
      Bilingual(
        id: "opsi '\(option)' belum diberikan",
        en: "the option '\(option)' is missing")
    case .valueMissing(let option, _):
      Bilingual(
        id: "opsi '\(option)' tidak diikuti nilainya",
        en: "the option '\(option)' has no value")
    case .valueNotTaken(let option, let value):
      Bilingual(
        id: "opsi '\(option)' tidak menerima nilai, tetapi diberi '\(value)'",
        en: "the option '\(option)' takes no value, but was given '\(value)'")
    case .valueUnknown(let option, let value, _, _):
      Bilingual(
        id: "opsi '\(option)' tidak mengenal '\(value)'",
        en: "the option '\(option)' does not know '\(value)'")
    case .numberUnclear(let option, let value):
      Bilingual(
        id: "'\(value)' pada '\(option)' bukan bilangan bulat yang dapat dipakai",
        en: "'\(value)' in '\(option)' is not a whole number that can be used")
    case .argumentMissing(let placeholder):
      Bilingual(
        id: "argumen \(placeholder) belum diberikan",
        en: "the argument \(placeholder) is missing")
    case .argumentUnexpected(let word):
      Bilingual(
        id: "argumen '\(word)' berlebih",
        en: "the argument '\(word)' is one too many")
    case .notForTerminal(let format):
      Bilingual(
        id: "\(format) bukan teks dan tidak dapat ditampilkan di terminal",
        en: "\(format) is no text and cannot be shown on a terminal")
    }
  }

  private var remedy: Bilingual {
    switch self {
    case .unknownCommand(_, let near) where near.isEmpty:
      Bilingual(
        id: "'jejak help' menampilkan semua perintah.",
        en: "'jejak help' lists all commands.")
    case .unknownOption(_, let near) where near.isEmpty:
      Bilingual(
        id: "Periksa ejaannya; kata yang berawalan tanda hubung ditulis setelah '--'.",
        en: "Check its spelling; a word that begins with a hyphen is written after '--'.")
    case .unknownCommand(_, let near), .unknownOption(_, let near):
      Bilingual(
        id: "Mungkin maksud Anda: \(near)?",
        en: "Did you mean: \(near)?")
    case .subcommandMissing(_, let names):
      Bilingual(id: "Pilih salah satu: \(names).", en: "Choose one of: \(names).")
    case .optionNotTaken, .optionTwice:
      Bilingual(
        id: "Hapus opsi itu, atau pilih satu saja.",
        en: "Leave it out, or keep one of them.")
    case .optionMissing(let option, let placeholder), .valueMissing(let option, let placeholder):
      Bilingual(
        id: "Tulis '\(option) \(placeholder)' dengan nilainya.",
        en: "Write '\(option) \(placeholder)' with its value.")
    case .valueNotTaken(let option, _):
      Bilingual(id: "Tulis '\(option)' saja.", en: "Write just '\(option)'.")
    case .valueUnknown(_, _, let choices, let near) where near.isEmpty:
      Bilingual(id: "Pilihannya: \(choices).", en: "The choices are: \(choices).")
    case .valueUnknown(_, _, let choices, let near):
      Bilingual(
        id: "Mungkin maksud Anda: \(near)? Pilihannya: \(choices).",
        en: "Did you mean: \(near)? The choices are: \(choices).")
    case .numberUnclear:
      Bilingual(
        id: "Tulis bilangan bulat dengan angka saja, misalnya 480.",
        en: "Write a whole number in digits alone, such as 480.")
    case .argumentMissing(let placeholder):
      Bilingual(
        id: "Tambahkan \(placeholder) seperti pada baris pemakaian.",
        en: "Add \(placeholder) as the usage line shows.")
    case .argumentUnexpected:
      Bilingual(
        id: "Hapus kata itu; nama atau teks yang berspasi diapit tanda kutip.",
        en: "Leave it out; a name or a text with spaces stands between quotation marks.")
    case .notForTerminal(let format):
      Bilingual(
        id: "Tambahkan '--output BERKAS.\(format)'.", en: "Add '--output FILE.\(format)'.")
    }
  }
}
