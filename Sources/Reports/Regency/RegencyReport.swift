public import Canonical
public import Projections
import RenjaModel

/// An answer over a folder of logs: a row for each office, the programs by nomenclature, the totals.
public struct RegencyReport: Report {
  /// One office and the log it stands in.
  public struct Office: Hashable, Sendable {
    /// The name of the log's folder.
    public let log: String
    /// Its figures.
    public let answer: OfficeAnswer

    /// An office of a log.
    ///
    /// - Parameters:
    ///   - log: the name of the log's folder.
    ///   - answer: its figures.
    public init(log: String, answer: OfficeAnswer) {
      self.log = log
      self.answer = answer
    }
  }

  /// A log that gave no answer.
  public struct LeftOut: Hashable, Sendable {
    /// The name of its folder.
    public let log: String
    /// The stable name of what is wrong with it.
    public let error: String
    /// The same in words.
    public let reason: String

    /// A log that gave no answer.
    ///
    /// - Parameters:
    ///   - log: the name of its folder.
    ///   - error: the stable name of what is wrong with it.
    ///   - reason: the same in words.
    public init(log: String, error: String, reason: String) {
      self.log = log
      self.error = error
      self.reason = reason
    }
  }

  /// What the report is about, in the language of its basis.
  public let title: String
  /// The columns by their names for programs, in order.
  public let columns: [String]
  /// The offices, log by log.
  public let offices: [Office]
  /// The logs that gave no answer.
  public let leftOut: [LeftOut]
  /// What it rests on; its members are the logs.
  public let basis: OutputBasis

  /// An answer over a folder of logs.
  ///
  /// - Parameters:
  ///   - title: what it is about.
  ///   - columns: the columns by their names for programs.
  ///   - offices: the offices, log by log.
  ///   - leftOut: the logs that gave no answer.
  ///   - basis: what it rests on.
  public init(
    title: String, columns: [String], offices: [Office], leftOut: [LeftOut], basis: OutputBasis
  ) {
    self.title = title
    self.columns = columns
    self.offices = offices
    self.leftOut = leftOut
    self.basis = basis
  }

  /// The programs of all offices, those that the nomenclature holds for one joined.
  var programs: [OfficeAnswer.Program] {
    OfficeAnswer.joined(offices.flatMap(\.answer.programs))
  }

  /// The columns that some program has a figure for.
  var programColumns: [String] {
    let held = Set(offices.flatMap(\.answer.programs).flatMap(\.values.keys))
    return columns.filter(held.contains)
  }

  /// The sums over all offices; words have none.
  var totals: [String: OfficeAnswer.Value] {
    var totals: [String: OfficeAnswer.Value] = [:]
    for office in offices {
      for (column, value) in office.answer.values {
        if case .text = value { continue }
        totals[column] = totals[column]?.joined(with: value) ?? value
      }
    }
    return totals
  }

  /// Writes `rows`, `programs`, `totals` and `left_out`.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: offices) { json, office in
      json.member("log", office.log)
      json.member("pd", office.answer.pd)
      write(office.answer.values, columns, to: &json)
    }
    let counts = Dictionary(grouping: offices.flatMap { $0.answer.programs.map(\.kode) }) { $0 }
    json.objects("programs", of: programs) { json, program in
      json.member("kode", program.kode.text)
      json.member("nama", program.nama)
      json.member("offices", counts[program.kode]?.count)
      write(program.values, programColumns, to: &json)
    }
    json.object("totals") { json in
      json.member("logs", basis.members.count)
      json.member("offices", offices.count)
      write(totals, columns, to: &json)
    }
    json.objects("left_out", of: leftOut) { json, log in
      json.member("log", log.log)
      json.member("error", log.error)
      json.member("reason", log.reason)
    }
  }

  private func write(
    _ values: [String: OfficeAnswer.Value], _ columns: [String], to json: inout JSONWriter
  ) {
    for column in columns {
      guard let value = values[column] else { continue }
      let key = String(column.map { $0 == "-" ? "_" : $0 })
      switch value {
      case .amount(let rupiah), .change(let rupiah): json.member(key, rupiah)
      case .count(let count): json.member(key, count)
      case .text(let text): json.member(key, text)
      }
    }
  }
}
