import Canonical

/// The data of one type of event.
///
/// Keys stand in the order in which `visit` names them; the order is part of the format.
public protocol EventPayload: Hashable, Sendable {
  /// The name of the type in the log.
  static var type: String { get }
  /// The version that is written today.
  static var version: Int { get }
  /// A value that stands for nothing yet, to be read into.
  static var unread: Self { get }
  /// Walks over the data, key by key in the order of the format.
  mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError)
  /// This event as one of the plan's events.
  var event: PlanEvent { get }
}

extension EventPayload {
  /// All types are in their first version until one says otherwise.
  public static var version: Int { 1 }

  /// The keys of the data in order, as other engines need to know them.
  public static var fields: [FieldDescription] {
    var describer = DataDescriber()
    var example = unread
    // Describing reads no value, so nothing can be wrong with one.
    try? example.visit(&describer)
    return describer.fields
  }

  /// Reads the data of the current version.
  ///
  /// - Parameter object: the data, already lifted to the current version.
  /// - Throws: `CodecError` naming the key.
  init(object: JSONObject) throws(CodecError) {
    var reader = DataReader(object: object)
    self = Self.unread
    try visit(&reader)
  }

  /// Writes the keys of the data into an open object.
  func write(to writer: inout DataWriter) {
    var copy = self
    // Writing takes any value there is.
    try? copy.visit(&writer)
  }
}

/// Where a fact stands in a document: its key, and the row.
public struct Provenance: Hashable, Sendable {
  /// The document's key, FORM/TAHUN.N, such as `T-C.33/2022.1`.
  public let dok: String
  /// The row: the table's own column `baris`, else the line of the file.
  public let baris: Int

  /// A place in a document.
  ///
  /// - Parameters:
  ///   - dok: the document's key.
  ///   - baris: the row.
  public init(dok: String, baris: Int) {
    self.dok = dok
    self.baris = baris
  }
}
