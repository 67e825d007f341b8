internal import Dispatch

/// Calls something again and again on a thread of its own, beside the work that goes on.
public final class Heartbeat {
  private let timer: any DispatchSourceTimer

  /// Begins to beat; the first beat comes after one interval.
  ///
  /// - Parameters:
  ///   - milliseconds: The interval.
  ///   - beat: What is called; never beside itself.
  public init(milliseconds: Int, _ beat: @escaping @Sendable () -> Void) {
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "heartbeat"))
    timer.schedule(
      deadline: .now() + .milliseconds(milliseconds), repeating: .milliseconds(milliseconds))
    timer.setEventHandler(handler: beat)
    timer.resume()
  }

  /// Ends; a beat that has begun may still be under way.
  public func stop() { timer.cancel() }
}
