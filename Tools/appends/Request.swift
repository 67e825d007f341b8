/// What is to be compared, as it stands on the command line.
struct Request {
  static let usage = """
    SYNOPSIS
      appends EVENTS FOLDER

    DESCRIPTION
      Appends so many events to a log in FOLDER, which must not exist, each durable by itself; and
      writes the same bytes to a bare file beside it, each write followed by fdatasync. Both take
      turns, so that they meet the same disk. Prints the microseconds that one append and one bare
      write take at the median.
    """

  let events: Int
  let folder: String

  init?(_ arguments: [String]) {
    guard arguments.count == 2, let events = Int(arguments[0]), (1...1_000_000).contains(events)
    else { return nil }
    self.events = events
    folder = arguments[1]
  }
}
