public import RenjaModel

extension Form {
  /// One cell: what it holds and the events that gave it.
  public struct Cell: Hashable, Sendable {
    /// What a cell holds.
    public enum Content: Hashable, Sendable {
      /// The plan says nothing here; not the same as a blank.
      case absent
      /// The row is there and shows nothing.
      case blank
      /// Words.
      case text(String)
      /// A code, a number or a letter in front of a row.
      case key(String)
      /// Money.
      case rupiah(Rupiah)
      /// A difference of two amounts, with its sign.
      case change(Rupiah)
      /// The sources of the money.
      case sumber(SumberDana)
      /// A number that is no money.
      case number(ExactDecimal)
      /// A percentage.
      case percent(Percent)
      /// How far something was achieved, in the bands of the regulation, and the percentage itself.
      case predikat(Predikat, of: Percent)
      /// What the log makes of the two sides of T-C.31.
      case verdict(RKPDReview.Verdict)
      /// What became of a proposal; nil where nothing was decided.
      case decision(UsulanForm.Decision?)
    }

    /// What people read.
    public let content: Content
    /// What the document states, where people read a computed sum in its place because figures below
    /// have changed since; tables that are read back carry this.
    public let stated: Content?
    /// Of a computed cell: whether it says something else than the document does; nil where the two
    /// contents tell.
    public let differs: Bool?
    /// The events that gave it, in the order of the log.
    public let events: [Int]

    /// A cell.
    ///
    /// - Parameters:
    ///   - content: what people read.
    ///   - stated: what the document states, where that is something else.
    ///   - differs: of a computed cell, whether it says something else than the document does.
    ///   - events: the events that gave it.
    public init(
      _ content: Content, stated: Content? = nil, differs: Bool? = nil, events: [Int] = []
    ) {
      self.content = content
      self.stated = stated
      self.differs = differs
      self.events = events.sorted()
    }
  }
}

extension Form.Cell {
  // Labelled, for `.absent` must mean the content and nothing else.
  init(figure: Evidenced<Figure>) {
    switch figure.value {
    case .absent: self.init(.absent)
    case .blank: self.init(.blank, events: figure.events)
    case .amount(let rupiah): self.init(.rupiah(rupiah), events: figure.events)
    }
  }

  /// Words that may be missing, of an event that says them with others.
  init(text: String?, seq: Int) {
    self = text.map { Form.Cell(.text($0), events: [seq]) } ?? Form.Cell(.absent)
  }

  init(text cell: Cell<String?>?) {
    guard let cell else {
      self.init(.absent)
      return
    }
    self.init(cell.value.map(Content.text) ?? .blank, events: [cell.seq])
  }
}
