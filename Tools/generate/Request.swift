/// What is to be generated, as it stands on the command line.
struct Request {
  static let usage = """
    SYNOPSIS
      generate SEED EVENTS LOG
      generate SEED EVENTS DIR LOGS

    DESCRIPTION
      Makes the log of a regency: 40 offices over ten years, with stages, revisions, retractions,
      late entries and realisations. The same SEED and EVENTS give the same bytes. LOG is a folder
      that does not exist yet.

      Cells do not grow with EVENTS, once there are enough for all of them: more events are more
      revisions. Fewer than 400,000 events make fewer offices.

      With LOGS, so many logs of one office each share the EVENTS: DIR/logs holds them, DIR/tree what
      is published of them. They say everything that views must get right: blanks, claims, drops,
      shifts, parts of sources, late and early dates, retractions, codes that change.
    """

  let seed: UInt64
  let events: Int
  let folder: String
  /// How many logs share the events; nil makes one regency.
  let logs: Int?

  init?(_ arguments: [String]) {
    guard (3...4).contains(arguments.count), let seed = UInt64(arguments[0]),
      let events = Int(arguments[1]),
      (1...1_000_000_000).contains(events)
    else { return nil }
    self.seed = seed
    self.events = events
    folder = arguments[2]
    logs = arguments.count == 4 ? Int(arguments[3]) : nil
    guard arguments.count == 3 || (1...100_000).contains(logs ?? 0) else { return nil }
  }
}
