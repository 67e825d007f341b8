extension FileAccessError: Explained {
  var problem: Problem {
    switch self {
    case .missing(let path):
      Problem(
        identifier: .fileMissing, status: .noInput,
        what: Bilingual(
          id: "berkas '\(path)' tidak ada",
          en: "there is no file '\(path)'"),
        remedy: Bilingual(
          id: "Periksa nama dan foldernya; '-' membaca masukan baku.",
          en: "Check its name and folder; '-' reads standard input."))
    case .isFolder(let path):
      Problem(
        identifier: .fileIsFolder, status: .noInput,
        what: Bilingual(
          id: "'\(path)' adalah folder, bukan berkas",
          en: "'\(path)' is a folder, not a file"),
        remedy: Bilingual(id: "Sebutkan berkas di dalamnya.", en: "Name a file in it."))
    case .unreadable(let path, let reason):
      Problem(
        identifier: .fileUnreadable, status: .inputOutput,
        what: Bilingual(
          id: "berkas '\(path)' tidak dapat dibaca: \(reason)",
          en: "the file '\(path)' cannot be read: \(reason)"),
        remedy: Bilingual(
          id: "Periksa izin berkas dan keadaan diska.",
          en: "Check the file's permissions and the state of the disk."))
    case .notCreated(let path, let reason):
      Problem(
        identifier: .outputNotCreated, status: .cannotCreate,
        what: Bilingual(
          id: "'\(path)' tidak dapat dibuat: \(reason)",
          en: "'\(path)' cannot be created: \(reason)"),
        remedy: Bilingual(
          id: "Pilih folder yang ada dan boleh ditulisi dengan --output.",
          en: "Choose a folder that exists and may be written to with --output."))
    case .writeFailed(let path, let reason):
      Problem(
        identifier: .outputFailed, status: .inputOutput,
        what: Bilingual(
          id: "'\(path)' tidak selesai ditulis: \(reason)",
          en: "'\(path)' was not written to its end: \(reason)"),
        remedy: Bilingual(
          id: "Berkas lama tidak berubah; sediakan ruang, lalu ulangi.",
          en: "The old file is unchanged; make room, then try again."))
    }
  }
}
