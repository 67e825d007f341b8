public import Canonical

/// An event of a type this version does not know, as it stands in the log.
public struct UnknownEvent: Hashable, Sendable {
  /// The name of the type.
  public let type: String
  /// Its version.
  public let version: Int
  /// Its data, untouched.
  public let data: JSONObject

  /// An event of an unknown type.
  ///
  /// - Parameters:
  ///   - type: the name of the type.
  ///   - version: its version.
  ///   - data: its data.
  public init(type: String, version: Int, data: JSONObject) {
    self.type = type
    self.version = version
    self.data = data
  }
}
