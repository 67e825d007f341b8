public import Projections
public import RenjaModel

extension Table {
  /// One cell of a table: a typed value and the events that gave it.
  public struct Cell: Hashable, Sendable {
    /// What a cell holds; how it looks is the output format's business.
    public enum Value: Hashable, Sendable {
      /// Nothing to say here: the column does not apply to this row.
      case empty
      /// The plan has no such row. Not the same as a blank, and not the same as 0.
      case absent
      /// The row is there and shows no figure or text.
      case blank
      /// An amount of money.
      case amount(Rupiah)
      /// A difference of two amounts.
      case change(Rupiah)
      /// A percentage.
      case percent(Percent)
      /// A count or a number in a row of numbers.
      case integer(Int)
      /// An exact number that is no money: a target, a result.
      case decimal(ExactDecimal)
      /// Words.
      case text(String)
      /// A kode or another key that is never broken over two lines.
      case code(String)
      /// A sign for what happened.
      case mark(Mark)
    }

    /// What the cell holds.
    public var value: Value
    /// What happened to the value, shown as a sign before it; data formats leave it out.
    public var mark: Mark?
    /// The numbers (`seq`) of the events that gave the value, in order; empty where none did.
    public var events: [Int]
    /// How the cell stands out; `nil` leaves it to the kind of value and the row.
    public var tone: Tone?

    /// A cell with its value.
    ///
    /// - Parameters:
    ///   - value: what the cell holds.
    ///   - events: the numbers of the events that gave the value.
    ///   - tone: how the cell stands out, where its value does not already say so.
    ///   - mark: what happened to the value.
    public init(_ value: Value, events: [Int] = [], tone: Tone? = nil, mark: Mark? = nil) {
      self.value = value
      self.mark = mark
      self.events = events
      self.tone = tone
    }
  }
}

extension Table.Cell {
  /// A cell with nothing to say.
  public static let empty = Table.Cell(.empty)

  /// A cell of words.
  public static func text(_ text: String, events: [Int] = []) -> Table.Cell {
    Table.Cell(.text(text), events: events)
  }

  /// A cell with a kode or another key.
  public static func code(_ code: String, events: [Int] = []) -> Table.Cell {
    Table.Cell(.code(code), events: events)
  }

  /// A cell with an amount.
  public static func amount(_ amount: Rupiah, events: [Int] = []) -> Table.Cell {
    Table.Cell(.amount(amount), events: events)
  }

  /// A cell with a figure of the plan, which may be blank or absent.
  public static func figure(_ figure: Figure, events: [Int] = []) -> Table.Cell {
    switch figure {
    case .absent: Table.Cell(.absent, events: events)
    case .blank: Table.Cell(.blank, events: events)
    case .amount(let amount): Table.Cell(.amount(amount), events: events)
    }
  }

  /// A cell with a percentage; empty for nil.
  public static func percent(_ percent: Percent?, events: [Int] = []) -> Table.Cell {
    percent.map { Table.Cell(.percent($0), events: events) } ?? .empty
  }

  /// A cell with a difference of amounts.
  public static func change(_ change: Rupiah, events: [Int] = []) -> Table.Cell {
    Table.Cell(.change(change), events: events)
  }

  /// The same cell with a sign before its value.
  public func marked(_ mark: Mark?) -> Table.Cell {
    Table.Cell(value, events: events, tone: tone, mark: mark)
  }

  /// The number of an event, which tells of it: `#12`.
  static func event(_ seq: Int, tone: Tone? = nil) -> Table.Cell {
    Table.Cell(.text("#\(seq)"), events: [seq], tone: tone)
  }

  /// A cell with a sign.
  public static func mark(_ mark: Mark) -> Table.Cell { Table.Cell(.mark(mark)) }
}
