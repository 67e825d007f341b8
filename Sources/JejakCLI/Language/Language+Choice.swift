import Reports

extension Language {
  /// The language that the environment asks for.
  ///
  /// `JEJAK_LANG` comes first, then the locale as POSIX ranks it. An unknown `JEJAK_LANG` is passed
  /// over, as an unknown locale is: an environment set up for other programs stops no command.
  ///
  /// - Parameter variable: Gives the value of a variable that is set and not empty.
  init(environment variable: (String) -> String?) {
    if let named = variable("JEJAK_LANG"), let language = Language(rawValue: named) {
      self = language
      return
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap(variable).first
    self = Self.isIndonesian(locale ?? "") ? .indonesian : .english
  }

  private static func isIndonesian(_ locale: String) -> Bool {
    locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" } == "id"
  }
}
