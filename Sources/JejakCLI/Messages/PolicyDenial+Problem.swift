import EventLog

extension PolicyDenial: Explained {
  var problem: Problem {
    Problem(
      identifier: .policyForbids, status: .notPermitted, what: what, details: [rule],
      remedy: remedy)
  }

  private var what: Bilingual {
    switch section {
    case .actors:
      Bilingual(
        id: "pengguna '\(user)' tidak boleh mencatat atas nama '\(actor)'",
        en: "the user '\(user)' may not record on behalf of '\(actor)'")
    case .types:
      Bilingual(
        id: "'\(actor)' tidak boleh mencatat peristiwa \(type) (pengguna '\(user)')",
        en: "'\(actor)' may not record an event \(type) (user '\(user)')")
    }
  }

  private var rule: Bilingual {
    let place = "policy.json, \(section.rawValue).\(key)"
    guard let admitted else {
      return Bilingual(
        id: "aturan: \(place) tidak ada, dan tidak ada aturan '*' untuk yang lain",
        en: "rule: there is no \(place), and no rule '*' for others")
    }
    let names = admitted.isEmpty ? "-" : admitted.joined(separator: ", ")
    return Bilingual(id: "aturan: \(place): \(names)", en: "rule: \(place): \(names)")
  }

  private var remedy: Bilingual {
    guard ownActors.isEmpty else {
      let names = ownActors.joined(separator: ", ")
      return Bilingual(
        id: "Pakai --actor dengan nama yang boleh Anda pakai untuk ini: \(names).",
        en: "Use --actor with a name that you may use for this: \(names).")
    }
    return Bilingual(
      id: """
        Minta yang disebut aturan itu untuk mencatatnya, atau minta pengelola folder log mengubah \
        policy.json.
        """,
      en: """
        Ask those that the rule names to record it, or whoever keeps the log's folder to change \
        policy.json.
        """)
  }
}
