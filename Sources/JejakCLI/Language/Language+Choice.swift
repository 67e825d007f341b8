extension Language {
  /// The language that the environment asks for.
  ///
  /// `JEJAK_LANG` comes first, then the locale as POSIX ranks it. An unknown `JEJAK_LANG` is passed
  /// over, as an unknown locale is: an environment set up for other programs stops no command.
  init(environment: [String: String]) {
    if let named = environment["JEJAK_LANG"], let language = Language(rawValue: named) {
      self = language
      return
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = Self.isIndonesian(locale ?? "") ? .indonesian : .english
  }

  private static func isIndonesian(_ locale: String) -> Bool {
    locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" } == "id"
  }
}
