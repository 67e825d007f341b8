/// An error that the catalogue has words for.
///
/// Each module's error type conforms in a file of this folder, named `<Error>+Problem.swift`.
protocol Explained: Error {
  /// The error in words.
  var problem: Problem { get }
}

extension Problem {
  /// Finds words for an error that a command let through.
  ///
  /// One that the catalogue does not know is our own bug; it is shown as it is, never hidden.
  init(_ error: any Error) {
    if let explained = error as? any Explained {
      self = explained.problem
      return
    }
    self.init(
      identifier: .unforeseen, status: .inputOutput,
      what: Bilingual(
        id: "kesalahan yang tidak terduga: \(String(describing: error))",
        en: "an error nobody foresaw: \(String(describing: error))"),
      remedy: Bilingual(
        id: "Laporkan baris di atas kepada pemelihara Jejak bersama perintah yang dijalankan.",
        en: "Report the line above to Jejak's maintainers together with the command you ran."))
  }
}
