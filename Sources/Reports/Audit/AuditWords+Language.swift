import Projections

extension AuditWords {
  /// The words in a language.
  subscript(language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}

extension Finding.Status {
  /// The status in words.
  var phrase: Phrase {
    switch self {
    case .open: Phrase(id: "terbuka", en: "open")
    case .answered: Phrase(id: "dijawab", en: "answered")
    case .closed: Phrase(id: "selesai", en: "closed")
    }
  }
}
