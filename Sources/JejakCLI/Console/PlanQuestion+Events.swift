import Canonical
import EventLog
import Platform
import Projections
import RenjaModel
import RenjaStore
import Reports

extension PlanQuestion {
  /// How often a log that is followed is looked at, in milliseconds.
  private static let interval = 200
  /// Events are written together up to so many bytes.
  private static let bufferSize = 1 << 16

  /// Writes the events that are wanted, one by one.
  func list(_ filter: EventFilter) throws {
    let basis = try basis()
    var listing = listing(basis)
    try context.checkPlace()
    try context.answer { output in
      var buffer = listing.opening()
      var events = events(filter, basis)
      while let stored = try events.next() {
        guard filter.admits(stored.event) else { continue }
        buffer += listing.next(try stored.entry)
        if buffer.count >= Self.bufferSize {
          try output.write(buffer)
          buffer = []
        }
      }
      let accounts =
        listing.listed.isEmpty ? [] : try log.accounts(of: listing.listed, within: basis.size)
      try output.write(buffer + listing.closing(accounts))
    }
  }

  /// The events among which are those that are wanted.
  private func events(_ filter: EventFilter, _ basis: PlanBasis) -> EventCursor {
    let first = filter.seqFrom ?? 1
    let last = min(filter.seqTo ?? basis.size, basis.size)
    guard let kode = filter.kode, !kode.isEmpty else {
      return log.events(from: first, through: last)
    }
    return log.events(
      aboutUnitsBeginning: kode, tahun: filter.tahun, pd: filter.pd, from: first, through: last)
  }

  /// Writes the events that are wanted, then new ones as they are appended, until nobody waits.
  ///
  /// Every pass ends at the log's checkpoint, so what is seen is always a prefix of the log.
  func follow(_ filter: EventFilter) throws {
    var log = log
    let listing = listing(try basis())
    var seen = (filter.seqFrom ?? 1) - 1
    try context.answer { output in
      if case .csv = context.format { try output.write(listing.opening()) }
      while !context.console.isOver {
        var events = log.events(from: seen + 1, through: log.size)
        while let stored = try events.next() {
          seen = stored.event.seq
          if filter.admits(stored.event) { try output.write(listing.alone(stored.entry)) }
        }
        if let last = filter.seqTo, seen >= last { return }
        Stopwatch.pause(milliseconds: Self.interval)
        try log.refresh()
      }
    }
  }

  private func listing(_ basis: PlanBasis) -> EventListing {
    EventListing(
      context.eventForm, basis: outputBasis(basis), offset: log.identity.offset)
  }
}

extension Context {
  fileprivate var eventForm: EventListing.Form {
    switch format {
    case .text: .text(textFormat)
    case .csv: .csv(csvFormat)
    case .json: .json
    case .md: .markdown
    case .html: .html
    case .xlsx: .workbook
    }
  }
}

extension StoredEvent {
  /// The event as it is listed.
  var entry: EventEntry {
    get throws(StoreError) {
      guard let stored = (try? JSONValue(parsing: line.span))?.object else {
        throw .unreadableData(seq: event.seq, type: event.event.type, .notAnObject)
      }
      return EventEntry(event, stored: stored)
    }
  }
}
