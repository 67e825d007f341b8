public import Platform

/// Why batches that come from somewhere were not all appended.
public enum AppendFailure<Source: Error>: Error {
  /// The log refused one, or its disk failed.
  case log(LogError)
  /// They could not be had.
  case source(Source)
}

extension LogWriter {
  /// Appends batches one after another, whose lines are made ready beside one another.
  ///
  /// Each is on the disk before the next one is written, and is appended whole or not at all. All
  /// bear the time at which this began.
  ///
  /// - Parameters:
  ///   - counts: How many events each batch has.
  ///   - threads: How many threads make lines ready.
  ///   - worker: Makes what one thread needs.
  ///   - drafts: The events of a batch, exactly as many as were told.
  /// - Throws: ``AppendFailure``: what ``append(_:expecting:)`` throws, or what the events could not be
  ///   had for. What was appended before stays.
  public mutating func append<Worker: ~Copyable, Source: Error>(
    batches counts: [Int], threads: Int = Parallel.processors,
    worker: @escaping @Sendable () -> Worker,
    drafts: @escaping @Sendable (inout Worker, Int) -> Result<[EventDraft], Source>
  ) throws(AppendFailure<Source>) {
    if let failure { throw .log(.stopped(failure)) }
    let stamp: TimeStamp
    do throws(LogError) {
      stamp = try stampTime()
    } catch {
      throw .log(error)
    }
    var next = size + 1
    let firsts = counts.map { count in
      defer { next += count }
      return next
    }
    let (permission, user) = (permission, options.user)
    try Parallel.ahead(
      counts.count, threads: threads, worker: worker,
      work: { worker, place -> Result<PreparedBatch, AppendFailure<Source>> in
        do throws(Source) {
          let drafts = try drafts(&worker, place).get()
          return Self.prepared(drafts, from: firsts[place], at: stamp, user, permission)
            .mapError(AppendFailure.log)
        } catch {
          return .failure(.source(error))
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

  private static func prepared(
    _ drafts: [EventDraft], from first: Int, at stamp: TimeStamp, _ user: String,
    _ permission: WritePermission
  ) -> Result<PreparedBatch, LogError> {
    do throws(LogError) {
      try permission.ask(for: drafts)
      return .success(try PreparedBatch(drafts, from: first, at: stamp, user: user))
    } catch {
      return .failure(error)
    }
  }
}
