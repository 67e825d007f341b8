extension LogLocationError: Explained {
  var problem: Problem {
    switch self {
    case .none(let folder):
      Problem(
        identifier: .noLog, status: .noInput,
        what: Bilingual(
          id: "tidak ada log di '\(folder)' atau di atasnya",
          en: "there is no log in '\(folder)' or above it"),
        remedy: Bilingual(
          id: "Sebutkan foldernya dengan --log DIR atau JEJAK_LOG; 'jejak init' membuat yang baru.",
          en: "Name its folder with --log DIR or JEJAK_LOG; 'jejak init' makes a new one."))
    case .noLogs(let folder):
      Problem(
        identifier: .noLog, status: .noInput,
        what: Bilingual(
          id: "tidak ada log langsung di dalam '\(folder)'",
          en: "no log stands directly in '\(folder)'"),
        remedy: Bilingual(
          id: "Sebutkan folder yang berisi folder-folder log; satu log disebut dengan --log.",
          en: "Name the folder that holds the logs' folders; one log is named with --log."))
    case .noFolder(let folder):
      Problem(
        identifier: .noLog, status: .noInput,
        what: Bilingual(id: "folder '\(folder)' tidak ada", en: "there is no folder '\(folder)'"),
        remedy: Bilingual(
          id: "Sebutkan folder yang berisi folder-folder log.",
          en: "Name the folder that holds the logs' folders."))
    case .copies(let origin, let folders):
      Problem(
        identifier: .severalLogs, status: .integrityBroken,
        what: Bilingual(
          id: "log '\(origin)' ada di beberapa folder: \(folders)",
          en: "the log '\(origin)' stands in several folders: \(folders)"),
        remedy: Bilingual(
          id: "Simpan satu saja di sini, yang dilanjutkan kantornya; salinannya ke folder lain.",
          en: "Keep one here, that which its office goes on with; move the copies elsewhere."))
    case .several(let folder, let names):
      Problem(
        identifier: .severalLogs, status: .noInput,
        what: Bilingual(
          id: "'\(folder)' berisi beberapa log: \(names)",
          en: "'\(folder)' holds several logs: \(names)"),
        remedy: Bilingual(
          id: "Pilih satu dengan --log DIR, atau tulis namanya dalam '\(folder)/default'.",
          en: "Choose one with --log DIR, or write its name into '\(folder)/default'."))
    case .unclear(let file):
      Problem(
        identifier: .defaultLogUnclear, status: .noInput,
        what: Bilingual(
          id: "'\(file)' tidak berisi tepat satu nama log",
          en: "'\(file)' does not hold exactly one log's name"),
        remedy: Bilingual(
          id: "Tulis satu baris berisi nama folder log di sebelahnya, atau pakai --log DIR.",
          en: "Write one line with the name of a log's folder beside it, or use --log DIR."))
    case .missing(let file, let name):
      Problem(
        identifier: .defaultLogMissing, status: .noInput,
        what: Bilingual(
          id: "'\(file)' menyebut '\(name)', tetapi itu bukan folder log",
          en: "'\(file)' names '\(name)', which is no log's folder"),
        remedy: Bilingual(
          id: "Perbaiki namanya, atau pakai --log DIR.",
          en: "Correct the name, or use --log DIR."))
    }
  }
}
