import Platform

/// The words for a group that a new log cannot be given to.
enum GroupProblem {
  static func problem(_ name: String, _ cause: StorageError?) -> Problem {
    Problem(
      identifier: .groupUnusable, status: .cannotCreate, what: what(name, cause),
      remedy: cause == nil
        ? Bilingual(
          id: "Periksa ejaannya; 'getent group' menampilkan kelompok yang ada.",
          en: "Check its spelling; 'getent group' lists the groups there are.")
        : Bilingual(
          id: "Hanya anggota kelompok yang dapat menyerahkan folder kepadanya; 'id' menampilkan.",
          en: "Only a member of a group can give a folder to it; 'id' lists yours."))
  }

  private static func what(_ name: String, _ cause: StorageError?) -> Bilingual {
    guard let cause else {
      return Bilingual(
        id: "sistem tidak mengenal kelompok '\(name)'", en: "the system has no group '\(name)'")
    }
    return Bilingual(
      id: """
        folder log tidak dapat diserahkan kepada kelompok '\(name)': \(cause.name) \
        (\(cause.reason))
        """,
      en: """
        the log's folder cannot be given to the group '\(name)': \(cause.name) (\(cause.reason))
        """)
  }
}
