/// What is to be generated, as it stands on the command line.
struct Request {
  static let usage = """
    SYNOPSIS
      generate SEED EVENTS LOG

    DESCRIPTION
      Makes the log of a regency: 40 offices over ten years, with stages, revisions, retractions,
      late entries and realisations. The same SEED and EVENTS give the same bytes. LOG is a folder
      that does not exist yet.

      Cells do not grow with EVENTS, once there are enough for all of them: more events are more
      revisions. Fewer than 400,000 events make fewer offices.
    """

  let seed: UInt64
  let events: Int
  let folder: String

  init?(_ arguments: [String]) {
    guard arguments.count == 3, let seed = UInt64(arguments[0]), let events = Int(arguments[1]),
      (1...1_000_000_000).contains(events)
    else { return nil }
    self.seed = seed
    self.events = events
    folder = arguments[2]
  }
}
