import Platform

extension OutputError: Explained {
  var problem: Problem {
    switch self {
    case .notRegular(let path):
      Problem(
        identifier: .outputNotCreated, status: .cannotCreate,
        what: Bilingual(
          id: "'\(path)' bukan berkas biasa, jadi tidak diganti",
          en: "'\(path)' is not a regular file, so it is not replaced"),
        remedy: Bilingual(
          id: "Sebutkan nama berkas dengan --output; tanpanya hasil ke keluaran baku.",
          en: "Name a file with --output; without it the answer goes to standard output."))
    case .notCreated(let path, let error):
      Problem(
        identifier: .outputNotCreated, status: .cannotCreate,
        what: Bilingual(
          id: "'\(path)' tidak dapat dibuat: \(error.name) (\(error.reason))",
          en: "'\(path)' cannot be created: \(error.name) (\(error.reason))"),
        remedy: Bilingual(
          id: "Pilih folder yang ada dan boleh ditulisi.",
          en: "Choose a folder that exists and may be written to."))
    case .failed(let path, let error):
      Problem(
        identifier: .outputFailed, status: .inputOutput,
        what: Bilingual(
          id: "'\(path)' tidak selesai ditulis: \(error.name) (\(error.reason))",
          en: "'\(path)' was not written to its end: \(error.name) (\(error.reason))"),
        remedy: Bilingual(
          id: "Berkas lama masih utuh; sediakan ruang, lalu ulangi.",
          en: "The old file is still whole; make room, then try again."))
    }
  }
}
