/// The error numbers that tests let a disk report, as Linux counts them.
public enum SystemCode: Int32, CaseIterable, Sendable {
  case noEntry = 2
  case interrupted = 4
  case inputOutput = 5
  case badDescriptor = 9
  case noPermission = 13
  case exists = 17
  case notDirectory = 20
  case isDirectory = 21
  case tooManyFiles = 24
  case noSpace = 28
  case readOnly = 30
  case notEmpty = 39
  case overQuota = 122

  /// Those that any call of a real disk may report at any time.
  public static let injected: [SystemCode] = [
    .inputOutput, .noSpace, .overQuota, .interrupted, .tooManyFiles, .readOnly, .noPermission,
  ]
}
