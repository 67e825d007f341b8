public import Projections
public import RenjaModel

/// A picture of figures before anyone has drawn it: what is shown, never how.
///
/// Whatever a chart shows, the document also tells in its tables; a chart is for those who would
/// rather look than read.
public struct Chart: Hashable, Sendable {
  /// What the picture is of.
  public var title: String
  /// What is seen in it, in a sentence, for whoever cannot see it.
  public var summary: String
  /// The figures.
  public var kind: Kind

  /// A chart; see the properties.
  ///
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - summary: what is seen in it.
  ///   - kind: the figures.
  public init(title: String, summary: String, _ kind: Kind) {
    self.title = title
    self.summary = summary
    self.kind = kind
  }

  /// The kinds of pictures there are.
  public enum Kind: Hashable, Sendable {
    /// How one total became another, rise by rise and fall by fall.
    case waterfall([Step])
    /// A figure that holds until the next one replaces it.
    case steppedLine([Point])
    /// Rises to one side, falls to the other.
    case changes([Change])
    /// Results against what was promised.
    case achievements([Achievement])
  }

  /// A step of a waterfall, with the events that gave its amount.
  public enum Step: Hashable, Sendable {
    /// Where the sum stands.
    case total(String, Rupiah, events: [Int])
    /// What is added to it, or taken from it.
    case change(String, Rupiah, events: [Int])
  }

  /// A place on a stepped line.
  public struct Point: Hashable, Sendable {
    /// Where it is: a stage, a day.
    public let label: String
    /// The figure; it may be blank or absent.
    public let figure: Figure
    /// The numbers of the events that gave it.
    public let events: [Int]
    /// Whether it is the one that was asked for.
    public let isStressed: Bool

    /// A place and its figure.
    ///
    /// - Parameters:
    ///   - label: where it is.
    ///   - figure: the figure, with the events that gave it.
    ///   - isStressed: whether it is the one that was asked for.
    public init(_ label: String, _ figure: Evidenced<Figure>, isStressed: Bool = false) {
      self.label = label
      self.figure = figure.value
      events = figure.events
      self.isStressed = isStressed
    }
  }

  /// A change of one thing.
  public struct Change: Hashable, Sendable {
    /// What changed.
    public let label: String
    /// By how much.
    public let change: Rupiah
    /// The numbers of the events that gave both sides of it.
    public let events: [Int]

    /// A change.
    ///
    /// - Parameters:
    ///   - label: what changed.
    ///   - change: by how much.
    ///   - events: the numbers of the events that gave both sides of it.
    public init(_ label: String, _ change: Rupiah, events: [Int]) {
      self.label = label
      self.change = change
      self.events = events
    }
  }

  /// A promise and what came of it, each in its own words, for their units differ.
  public struct Achievement: Hashable, Sendable {
    /// What was promised.
    public let label: String
    /// The promised value; nil where there is no such row.
    public let target: String?
    /// The result; nil where there is no such row.
    public let result: String?
    /// The result over the target; nil where it cannot be said.
    public let percent: Percent?
    /// The numbers of the events that gave the promise and its result.
    public let events: [Int]

    /// A promise and its result.
    ///
    /// - Parameters:
    ///   - label: what was promised.
    ///   - target: the promised value; nil where there is no such row, empty where it is blank.
    ///   - result: the result; nil where there is no such row, empty where it is blank.
    ///   - percent: the result over the target; nil where it cannot be said.
    ///   - events: the numbers of the events that gave both.
    public init(
      _ label: String, target: String?, result: String?, percent: Percent?, events: [Int]
    ) {
      self.label = label
      self.target = target
      self.result = result
      self.percent = percent
      self.events = events
    }
  }
}
