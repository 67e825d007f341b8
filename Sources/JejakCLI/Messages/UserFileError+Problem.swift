import Platform

extension UserFileError: Explained {
  var problem: Problem {
    switch self {
    case .notFound(let path):
      Problem(
        identifier: .fileMissing, status: .noInput,
        what: Bilingual(id: "berkas '\(path)' tidak ada", en: "there is no file '\(path)'"),
        remedy: Bilingual(
          id: "Periksa nama dan foldernya; '-' membaca masukan baku.",
          en: "Check its name and folder; '-' reads standard input."))
    case .isDirectory(let path):
      Problem(
        identifier: .fileIsFolder, status: .noInput,
        what: Bilingual(
          id: "'\(path)' adalah folder, bukan berkas", en: "'\(path)' is a folder, not a file"),
        remedy: Bilingual(id: "Sebutkan berkas di dalamnya.", en: "Name a file in it."))
    case .notRegular(let path):
      Problem(
        identifier: .fileNotRegular, status: .noInput,
        what: Bilingual(
          id: "'\(path)' bukan berkas biasa", en: "'\(path)' is not a regular file"),
        remedy: Bilingual(
          id: "Salurkan isinya ke masukan baku dan tulis '-' sebagai berkas.",
          en: "Send its content to standard input and write '-' for the file."))
    case .noPermission(let path):
      Problem(
        identifier: .fileNotPermitted, status: .noInput,
        what: Bilingual(
          id: "berkas '\(path)' tidak boleh Anda baca", en: "you may not read the file '\(path)'"),
        remedy: Bilingual(
          id: "Mintalah izin baca kepada pemiliknya.", en: "Ask its owner for permission."))
    case .tooLarge(let path, let limit):
      Problem(
        identifier: .fileTooLarge, status: .badInput,
        what: Bilingual(
          id: "'\(path)' lebih besar daripada \(limit) byte",
          en: "'\(path)' is larger than \(limit) bytes"),
        remedy: Bilingual(
          id: "Periksa apakah ini berkas yang dimaksud; bila ya, bagilah.",
          en: "Check whether it is the file you meant; if so, split it."))
    case .changed(let path):
      Problem(
        identifier: .fileUnreadable, status: .inputOutput,
        what: Bilingual(
          id: "berkas '\(path)' berubah selagi dibaca",
          en: "the file '\(path)' was changed while it was read"),
        remedy: Bilingual(
          id: "Ulangi perintahnya bila berkas itu tidak lagi diubah; yang sudah tercatat dikenali.",
          en: "Repeat the command when nobody changes it; what was recorded is recognised."))
    case .failed(let error):
      Problem(
        identifier: .fileUnreadable, status: .inputOutput,
        what: Bilingual(
          id: "'\(error.path)' tidak dapat dibaca: \(error.name) (\(error.reason))",
          en: "'\(error.path)' cannot be read: \(error.name) (\(error.reason))"),
        remedy: Bilingual(
          id: "Periksa keadaan disk, lalu ulangi.",
          en: "Check the state of the disk, then try again."))
    }
  }
}
