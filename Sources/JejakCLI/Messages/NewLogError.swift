import Platform

/// Why the folder of a new log cannot be made.
struct NewLogError: Error, Explained {
  let path: String
  let cause: StorageError

  var problem: Problem {
    Problem(
      identifier: .logNotCreated, status: .cannotCreate,
      what: Bilingual(
        id: "log di '\(path)' tidak dapat dibuat: \(cause.name) (\(cause.reason))",
        en: "the log at '\(path)' cannot be created: \(cause.name) (\(cause.reason))"),
      remedy: Bilingual(
        id: "Pilih folder yang boleh Anda tulisi.", en: "Choose a folder that you may write to."))
  }
}
