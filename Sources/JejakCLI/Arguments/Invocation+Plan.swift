import Canonical
import EventLog
import RenjaModel

/// The words of a command line as values of the plan.
extension Invocation {
  /// The code that a parameter names.
  func kode(_ parameter: Parameter) throws -> Kode {
    try Self.kode(word(parameter))
  }

  /// The code of `--kode`, if it is given.
  func kodeIfGiven() throws(ArgumentError) -> Kode? {
    guard let text = value(.kode) else { return nil }
    return try Self.kode(text)
  }

  /// The year of `--tahun`.
  func tahun() throws -> Int {
    let text = try required(.tahun)
    guard let year = Coordinate.year(text) else { throw Coordinate.ParsingError.year(text) }
    return year
  }

  /// The stage of `--tahapan`, if it is given.
  func tahapan() throws(Coordinate.ParsingError) -> Tahapan? { try stage(of: .tahapan) }

  /// The stage of an option, if it is given.
  func stage(of option: Option) throws(Coordinate.ParsingError) -> Tahapan? {
    guard let text = value(option) else { return nil }
    if let stage = Tahapan(text) { return stage }
    // A coordinate's parser knows the nearest names; what could end the stage there is no name.
    guard !text.contains(where: { "@~/".contains($0) }) else { throw .stage(text, candidates: []) }
    _ = try Coordinate(parsing: "2000/" + text)
    throw .stage(text, candidates: [])
  }

  /// The stage of `--tahapan`, which the signature requires.
  func requiredTahapan() throws -> Tahapan {
    guard let stage = try tahapan() else {
      throw UsageError.optionMissing(
        Option.tahapan.flag, placeholder: Option.tahapan.placeholder)
    }
    return stage
  }

  /// The stage or the period: exactly one of `--tahapan` and `--periode`.
  func phase() throws -> Phase {
    switch (try tahapan(), value(.periode).flatMap(Periode.init)) {
    case (let stage?, nil): return .tahapan(stage)
    case (nil, let period?): return .periode(period)
    default: throw ArgumentError.oneOf([Option.tahapan.flag, Option.periode.flag])
    }
  }

  /// The plan that `TAHUN/TAHAPAN` names, which is to be changed.
  func stage() throws -> (tahun: Int, tahapan: Tahapan) {
    let text = try word(.stage)
    let coordinate = try Coordinate(parsing: text)
    guard coordinate.inForce == nil, coordinate.known == nil else {
      throw ArgumentError.boundsNotTaken(text)
    }
    guard let tahapan = coordinate.tahapan else { throw ArgumentError.stageNeeded(text) }
    return (coordinate.tahun, tahapan)
  }

  /// The day of an option.
  func day(_ option: Option) throws(ArgumentError) -> Day? {
    guard let text = value(option) else { return nil }
    guard let day = Day(text) else { throw .day(option: option.flag, text) }
    return day
  }

  /// The reason of `--alasan`.
  func alasan() throws(ArgumentError) -> Alasan? {
    guard let text = value(.alasan) else { return nil }
    if let alasan = Alasan(text) { return alasan }
    let head = String(text.prefix { $0 != ":" && $0 != " " })
    throw .reason(
      text, near: Nearness.candidates(for: head, among: Alasan.Code.allCases.map(\.rawValue)))
  }

  /// The reason of `--alasan`, which the signature requires.
  func requiredAlasan() throws -> Alasan {
    guard let alasan = try alasan() else {
      throw UsageError.optionMissing(Option.alasan.flag, placeholder: Option.alasan.placeholder)
    }
    return alasan
  }

  /// The batch's name of `--id`.
  func batchID() throws(ArgumentError) -> EventID? {
    guard let text = value(.id) else { return nil }
    guard let id = EventID(text.lowercased()) else { throw .id(text) }
    return id
  }

  /// The exact number of an option, as Indonesians write it.
  func decimal(_ option: Option) throws(ArgumentError) -> ExactDecimal? {
    guard let text = value(option) else { return nil }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let number = ExactDecimal(written: digits) else {
      throw .decimal(option: option.flag, text)
    }
    return text.hasPrefix("-")
      ? ExactDecimal(digits: -number.digits, scale: number.scale) : number
  }

  /// The size of an option in bytes: `16777216`, `64KiB` or `16MiB`.
  func size(_ option: Option) throws(ArgumentError) -> Int? {
    guard let text = value(option) else { return nil }
    let units = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)]
    let unit = units.first { text.hasSuffix($0.0) }
    let digits = text.dropLast(unit?.0.count ?? 0)
    let isWhole = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isWhole, let count = Int(digits), count > 0 else {
      throw .size(option: option.flag, text)
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: unit?.1 ?? 1)
    guard !overflow else { throw .size(option: option.flag, text) }
    return bytes
  }

  /// The words of a parameter that must say something.
  func text(_ parameter: Parameter) throws -> String {
    let text = try word(parameter)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ArgumentError.emptyText(parameter.placeholder)
    }
    return text
  }

  /// The words of an option that must say something, if it is given.
  func text(_ option: Option) throws(ArgumentError) -> String? {
    guard let text = value(option) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText(option.flag) }
    return text
  }

  /// The words of a parameter; nil for `kosong`, the row that shows none.
  func textOrBlank(_ parameter: Parameter) throws -> String? {
    let text = try text(parameter)
    return text == "kosong" ? nil : text
  }

  /// The key of `--indikator`.
  func indikator() throws(ArgumentError) -> String? {
    guard let text = value(.indikator) else { return nil }
    guard let number = Int(text), number > 0, String(number) == text else {
      throw .indicatorKey(text)
    }
    return text
  }

  static func kode(_ text: String) throws(ArgumentError) -> Kode {
    guard let kode = Kode(text) else { throw .kode(text) }
    return kode
  }
}
