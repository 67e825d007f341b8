/// One piece of a document between its title and its basis.
public enum Block: Hashable, Sendable {
  /// The heading of a section.
  case heading(String)
  /// A sentence or several, set as one paragraph.
  case paragraph(Paragraph)
  /// Short paragraphs, each a point of its own.
  case list([Paragraph])
  /// A table.
  case table(Table)
  /// A picture of figures that the document also tells; formats that draw none leave it out.
  case chart(Chart)
}

/// Words with values among them, so that a figure in a sentence can still say where it comes from.
public struct Paragraph: Hashable, Sendable {
  /// A run of words, or a value.
  public enum Span: Hashable, Sendable {
    /// Words, in a tone.
    case words(String, Tone)
    /// A value with its events.
    case value(Table.Cell)
  }

  /// The runs, in order, without anything put between them.
  public var spans: [Span]

  /// A paragraph of the given runs.
  public init(_ spans: [Span]) {
    self.spans = spans
  }
}

extension Paragraph: ExpressibleByStringInterpolation {
  /// Gathers the runs of an interpolated paragraph.
  public struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    /// Starts with no runs.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { spans.append(.words(literal, .plain)) }
    }

    /// Adds words in a tone.
    ///
    /// - Parameters:
    ///   - words: the words.
    ///   - tone: how they stand out.
    public mutating func appendInterpolation(_ words: String, _ tone: Tone = .plain) {
      spans.append(.words(words, tone))
    }

    /// Adds a value.
    public mutating func appendInterpolation(_ cell: Table.Cell) {
      spans.append(.value(cell))
    }

    /// Adds the runs of another paragraph.
    public mutating func appendInterpolation(_ paragraph: Paragraph) {
      spans += paragraph.spans
    }
  }

  /// A paragraph of plain words.
  public init(stringLiteral words: String) {
    spans = [.words(words, .plain)]
  }

  /// A paragraph of words and values.
  public init(stringInterpolation: StringInterpolation) {
    spans = stringInterpolation.spans
  }
}

extension Paragraph {
  /// Paragraphs set one after the other, with words between each two.
  static func joined(
    _ parts: [Paragraph], separator: String, _ tone: Tone = .plain
  ) -> Paragraph {
    let gap = [Span.words(separator, tone)]
    return Paragraph(Array(parts.map(\.spans).joined(separator: gap)))
  }

  /// The words and values as one plain text.
  public var text: String {
    spans.map { span in
      switch span {
      case .words(let words, _): words
      case .value(let cell): cell.text
      }
    }.joined()
  }
}
