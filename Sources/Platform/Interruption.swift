/// What tells a program that waits that nobody waits for it any more.
public enum Interruption {
  /// From now on Ctrl-C is remembered and no longer ends the process, so that whoever waits can
  /// finish the line being written.
  public static func remember() {
    SystemCalls.rememberInterrupts()
  }

  /// Whether there was a Ctrl-C since it is remembered.
  public static var wasAsked: Bool { SystemCalls.wasInterrupted }
}
