public import Canonical

/// An event as a caller hands it over; the log adds its number, the time and the user.
public struct EventDraft: Hashable, Sendable {
  /// Its identity; `nil` lets the log draw one.
  public var id: EventID?
  /// The day it is in force.
  public var effective: Day
  /// What kind of event it is.
  public var type: String
  /// The version of that kind, from 1.
  public var version: Int
  /// The office.
  public var pd: String
  /// Who answers for it.
  public var actor: String
  /// The document or decision it stands on.
  public var dasar: String?
  /// What it says: a JSON object in canonical form.
  public var data: [UInt8]

  /// Keeps what is given; the log checks it when it is appended.
  public init(
    id: EventID? = nil, effective: Day, type: String, version: Int = 1, pd: String, actor: String,
    dasar: String? = nil, data: [UInt8]
  ) {
    self.id = id
    self.effective = effective
    self.type = type
    self.version = version
    self.pd = pd
    self.actor = actor
    self.dasar = dasar
    self.data = data
  }
}

/// The place of an event in its batch.
public struct BatchPlace: Hashable, Sendable {
  /// The most events a batch may have.
  public static let maximum = 10_000

  /// The place, from 1.
  public let number: Int
  /// How many events the batch has.
  public let count: Int

  /// A batch of one event.
  public static let alone = BatchPlace(1, of: 1)

  init(_ number: Int, of count: Int) {
    self.number = number
    self.count = count
  }

  /// Whether the batch ends here.
  public var isLast: Bool { number == count }
}
