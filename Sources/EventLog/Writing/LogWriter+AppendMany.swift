public import Platform

/// Why batches that come from somewhere were not all appended.
public enum AppendFailure<Source: Error>: Error {
  /// The log refused one, or its disk failed.
  case log(LogError)
  /// They could not be had.
  case source(Source)
}

/// How much there is in a batch that is yet to be made ready.
public struct BatchSize: Sendable {
  /// Bytes of a line beside its data, where names are of usual length.
  public static let envelope = 320

  /// How many events.
  public let events: Int
  /// About how many bytes their lines will have.
  public let bytes: Int

  /// So many events, and about so many bytes.
  public init(events: Int, bytes: Int) {
    self.events = events
    self.bytes = bytes
  }
}

extension LogWriter {
  /// Appends batches one after another, which are made ready beside one another.
  ///
  /// Each is on the disk before the next one is written, and is appended whole or not at all. All
  /// bear the time at which this began.
  ///
  /// - Parameters:
  ///   - sizes: How much there is in each batch.
  ///   - threads: How many threads make batches ready.
  ///   - worker: Makes what one thread needs.
  ///   - fill: Adds the events of a batch, exactly as many as were told.
  /// - Throws: ``AppendFailure``: what ``append(_:expecting:)`` throws, or why the events could not be
  ///   had. What was appended before stays.
  public mutating func append<Worker: ~Copyable, Source: Error>(
    batches sizes: [BatchSize], threads: Int = Parallel.processors,
    worker: @escaping @Sendable () -> Worker,
    fill:
      @escaping @Sendable (inout Worker, Int, inout BatchBuilder) throws(AppendFailure<Source>) ->
      Void
  ) throws(AppendFailure<Source>) {
    if let failure { throw .log(.stopped(failure)) }
    let stamp: TimeStamp
    do throws(LogError) {
      stamp = try stampTime()
    } catch {
      throw .log(error)
    }
    var next = size + 1
    let firsts = sizes.map { size in
      defer { next += size.events }
      return next
    }
    let permission = permission
    try Parallel.ahead(
      sizes.count, threads: threads, worker: worker,
      work: { worker, place in
        Self.prepared(sizes[place], from: firsts[place], at: stamp, permission) {
          (builder) throws(AppendFailure<Source>) in try fill(&worker, place, &builder)
        }
      },
      take: { (_, batch) throws(AppendFailure<Source>) in
        let batch = try batch.get()
        do throws(LogError) {
          try append(batch)
        } catch {
          throw .log(error)
        }
        return true
      })
  }

  private static func prepared<Source: Error>(
    _ size: BatchSize, from first: Int, at stamp: TimeStamp, _ permission: WritePermission,
    _ fill: (inout BatchBuilder) throws(AppendFailure<Source>) -> Void
  ) -> Result<PreparedBatch, AppendFailure<Source>> {
    do throws(LogError) {
      var builder = try BatchBuilder(
        of: size.events, from: first, at: stamp, permission, size: size.bytes)
      do throws(AppendFailure<Source>) {
        try fill(&builder)
      } catch {
        return .failure(error)
      }
      return .success(try builder.finish())
    } catch {
      return .failure(.log(error))
    }
  }
}
