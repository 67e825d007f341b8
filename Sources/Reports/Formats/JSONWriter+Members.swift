public import Canonical
public import Projections
public import RenjaModel

extension JSONWriter {
  /// Writes a string member; none for nil.
  public mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }

  /// Writes a text that a row may show empty: none where nothing is said, `null` where it is blank.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - text: the text.
  public mutating func member(_ key: String, blankable text: String??) {
    switch text {
    case nil: return
    case .some(nil):
      self.key(key)
      null()
    case .some(.some(let text)): member(key, text)
    }
  }

  /// Writes an integer member; none for nil.
  public mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    integer(number)
  }

  /// Writes an amount; none for nil.
  ///
  /// For a figure that may be blank, use the overloads that take one.
  public mutating func member(_ key: String, _ amount: Rupiah?) {
    guard let amount else { return }
    self.key(key)
    rawNumber(amount.literal)
  }

  /// Writes a figure of the plan: none where it is absent, `null` where it is blank.
  public mutating func member(_ key: String, _ figure: Figure) {
    switch figure {
    case .absent: return
    case .blank:
      self.key(key)
      null()
    case .amount(let amount): member(key, amount)
    }
  }

  /// Writes a percentage; none for nil.
  public mutating func member(_ key: String, _ percent: Percent?) {
    guard let percent else { return }
    self.key(key)
    rawNumber(percent.literal)
  }

  /// Writes a member as its value asks: no key where it is absent, `null` where it is blank.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - value: the value.
  public mutating func member(_ key: String, value: Table.Cell.Value) {
    switch value {
    case .empty, .absent: return
    case .blank:
      self.key(key)
      null()
    case .amount(let amount), .change(let amount): member(key, amount)
    case .percent(let percent): member(key, percent)
    case .integer(let number): member(key, number)
    case .decimal(let decimal):
      self.key(key)
      rawNumber(decimal.literal)
    case .text(let text), .code(let text): member(key, text)
    case .mark(let mark): member(key, mark.rawValue)
    }
  }

  /// Writes an array of integers, such as the numbers of events.
  public mutating func member(_ key: String, _ numbers: [Int]) {
    self.key(key)
    beginArray()
    for number in numbers { integer(number) }
    endArray()
  }

  /// Writes an object member whose members `body` writes.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - body: writes the members.
  public mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes an array member of one object for each element.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - elements: what the array holds.
  ///   - body: writes the members of one element's object.
  public mutating func objects<Elements: Sequence>(
    _ key: String, of elements: Elements,
    _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements {
      beginObject()
      body(&self, element)
      endObject()
    }
    endArray()
  }
}
