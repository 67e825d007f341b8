import Platform

extension StorageError: Explained {
  var problem: Problem {
    Problem(
      identifier: .storageFailed, status: isFull || !isRefused ? .inputOutput : .notPermitted,
      what: Bilingual(
        id: "disk menolak '\(operation.rawValue)' pada '\(path)': \(name) (\(reason))",
        en: "the disk refused '\(operation.rawValue)' on '\(path)': \(name) (\(reason))"),
      remedy: remedy)
  }

  private var remedy: Bilingual {
    if isFull {
      return Bilingual(
        id: "Sediakan ruang, lalu ulangi; yang sudah tercatat tetap tercatat.",
        en: "Make room, then try again; what is recorded stays recorded.")
    }
    if isRefused {
      return Bilingual(
        id: "Periksa izin folder dan apakah disk hanya dapat dibaca.",
        en: "Check the folder's permissions and whether the disk is read-only.")
    }
    return Bilingual(
      id: "Periksa keadaan disk, lalu ulangi.",
      en: "Check the state of the disk, then try again.")
  }
}
