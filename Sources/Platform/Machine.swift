/// What the process knows about where it runs and for whom.
public enum Machine {
  /// The number of this process.
  public static var processNumber: Int { Int(SystemCalls.processNumber()) }

  /// The name of the user whose rights this process has; his number where he has no name.
  public static var userName: String {
    let user = SystemCalls.effectiveUser()
    return SystemCalls.userName(user) ?? String(user)
  }

  /// The number of a group of the system's users; `nil` where there is no group of that name.
  public static func group(named name: String) -> UInt32? { SystemCalls.groupNumber(name) }

  /// The name of this machine, or `unknown`.
  public static var hostName: String { SystemCalls.hostName() ?? "unknown" }

  /// What changes at every start of the machine, or `unknown` where the kernel does not tell.
  ///
  /// With it a process number in an old lock file cannot be mistaken for that of a living process.
  public static var bootIdentifier: String {
    guard let bytes = try? UserFile.read("/proc/sys/kernel/random/boot_id", limit: 256) else {
      return "unknown"
    }
    return String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
  }

  /// The value of an environment variable.
  ///
  /// - Parameter name: The name of the variable.
  /// - Returns: Its value, `nil` where it is not set.
  public static func environment(_ name: String) -> String? {
    SystemCalls.environmentValue(name)
  }

  /// The folder that relative paths start from; `nil` where it was removed meanwhile.
  public static var workingFolder: String? { SystemCalls.workingFolder() }

  /// Ends the process.
  ///
  /// - Parameter code: What the caller is told.
  public static func exit(_ code: Int32) -> Never {
    SystemCalls.endProcess(code)
  }

  /// Makes a write to a closed pipe or beyond a size limit come back as an error; without it the
  /// system would end the process silently.
  public static func reportWriteFailures() {
    SystemCalls.ignoreWriteSignals()
  }
}
