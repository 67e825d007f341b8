import EventLog
import Projections
import RenjaModel

/// The topics under which the index finds the plan's events again.
///
/// Each name has a zero byte behind it, which no name holds; should one hold it all the same, more
/// lines are read than needed, never fewer.
enum EventTopic {
  /// Events that matter to every question.
  static let log = Array("A\0".utf8)
  /// Lines that cannot be read: every question fails on them.
  static let unreadable = Array("!\0".utf8)

  /// Definitions of a unit.
  static func definition(_ kode: String) -> [UInt8] { joined("D", [kode]) }
  /// What the topics of all definitions begin with.
  static let definitions = Array("D\0".utf8)

  /// Events that matter to an office in all years.
  static func office(_ pd: String?) -> [UInt8] { joined("O", [pd]) }

  /// Events that matter to an office in a year.
  static func year(_ tahun: Int, _ pd: String?, _ phase: String? = nil) -> [UInt8] {
    joined("Y", [String(tahun), pd, phase])
  }

  /// Events about a unit in a year of an office.
  static func unit(_ kode: String, _ tahun: Int?, _ pd: String) -> [UInt8] {
    joined("K", [kode, tahun.map(String.init) ?? "-", pd])
  }

  /// What the topics of a unit's events in a year begin with.
  static func units(_ kode: String, _ tahun: Int) -> [UInt8] {
    joined("K", [kode, String(tahun), nil])
  }

  /// What the topics of units begin with whose codes begin so.
  static func units(beginning kode: String) -> [UInt8] { Array("K\0\(kode)".utf8) }

  /// Whether a topic is none of a unit, or of a unit in this year and of this office.
  static func isUnit(in tahun: Int?, of pd: String?) -> ([UInt8]) -> Bool {
    guard tahun != nil || pd != nil else { return { _ in true } }
    let year = tahun.map { Array(String($0).utf8) }
    let office = pd.map { Array($0.utf8) }
    return { topic in
      let parts = topic.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
      guard parts.count == 5, parts[0] == Array("K".utf8) else { return true }
      return (year ?? parts[2]) == parts[2] && (office ?? parts[3]) == parts[3]
    }
  }

  /// Of every year what its topics begin with.
  static let years = Array("Y\0".utf8)
  /// Of every office what its topic begins with.
  static let offices = Array("O\0".utf8)

  /// The names up to the first that is not given, each with a zero byte behind it.
  private static func joined(_ kind: String, _ names: [String?]) -> [UInt8] {
    var bytes = Array(kind.utf8) + [0]
    for name in names {
      guard let name else { break }
      bytes += name.utf8
      bytes.append(0)
    }
    return bytes
  }
}

/// Says which topics a line of the log belongs to.
struct EventDescriber: LineDescribing {
  /// To be raised when ``EventMark`` says something else of some event.
  static let version: UInt32 = 3

  private var reading = EventReading()

  /// Ready for the first line.
  init() {}

  /// The topics of a line, by what the event leaves in a state and by the units it is about.
  mutating func describe(_ line: Span<UInt8>, seq: Int) -> LineDescription {
    var description = LineDescription()
    let read: RecordedEvent?
    do throws(StoreError) {
      read = try reading.eventOfYears(in: line, seq: seq)
    } catch {
      read = nil
    }
    guard let event = read else {
      description.entries = [
        LineDescription.Entry(topic: EventTopic.unreadable, claim: .each, isDated: false)
      ]
      return description
    }
    if case .retracted(let retraction) = event.event { description.reference = retraction.seq }
    description.entries = event.marks.map { Self.entry($0, event.pd) }
    let kodes = event.event.kodes.map(\.text)
    for kode in kodes.count > 1 ? Array(Set(kodes)) : kodes {
      let topic = EventTopic.unit(kode, event.event.tahun, event.pd)
      description.entries.append(
        LineDescription.Entry(topic: topic, claim: .each, isDated: false))
    }
    return description
  }

  private static func entry(_ mark: EventMark, _ pd: String) -> LineDescription.Entry {
    let topic =
      switch mark.reach {
      case .log: EventTopic.log
      case .unit(let kode): EventTopic.definition(kode.text)
      case .office: EventTopic.office(pd)
      case .year(let tahun, let phase): EventTopic.year(tahun, pd, phase?.name ?? "")
      }
    let claim: LineDescription.Claim =
      switch mark.claim {
      case .each: .each
      case .latest(let key): .latest(key.bytes)
      case .once(let key): .once(key.bytes)
      }
    return LineDescription.Entry(topic: topic, claim: claim, isDated: mark.isDated)
  }
}
