/// One step of a run: a command, or what a crash leaves.
enum Step: Hashable, Sendable {
  /// Somebody records something, in force from a day on, under a name of his own.
  case record(Act, day: String, isCorrection: Bool, name: Int)
  /// The segment is sealed.
  case seal
  /// A write was torn: so many bytes of a line stand at the end.
  case tear(Int)
  /// A crash came before the checkpoint was renewed.
  case lag
  /// A plan is asked for.
  case show(Place)
  /// Two plans are compared.
  case diff(Place, Place)
  /// The totals of all stages are asked for.
  case trace
  /// It is asked how the money of a unit came about.
  case why(Place, kode: String, PlainModel.Field)
  /// The events are listed: those of one kind, or all, of the first so many.
  case log(type: String?, known: Int?)
}

extension Step {
  /// The command line, nil for what no command does.
  var arguments: [String]? {
    switch self {
    case .record(let act, let day, let isCorrection, let name):
      let reason = isCorrection ? "koreksi-salah-ketik" : "lainnya"
      let takes = act.reason.isNeeded || (act.reason.isTaken && isCorrection)
      return act.words + ["--effective", day]
        + (takes ? ["--alasan", reason] : [])
        + (act.isRetraction ? [] : ["--dasar", "Uji"]) + ["--id", Self.id(name)]
    case .seal: return ["seal"]
    case .tear, .lag: return nil
    case .show(let place): return ["show", place.text, "--format", "json"]
    case .diff(let one, let other): return ["diff", one.text, other.text, "--format", "json"]
    case .trace: return ["trace", "2022", "--format", "json"]
    case .why(let place, let kode, let field):
      return ["why", place.text, kode, field.rawValue, "--format", "json"]
    case .log(let type, let known):
      return ["log", "--format", "json"] + (type.map { ["--type", $0] } ?? [])
        + (known.map { ["--known", String($0)] } ?? [])
    }
  }

  private static func id(_ name: Int) -> String {
    let digits = String(name, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// The step as a person runs it.
  var line: String {
    switch self {
    case .tear(let count): return "# a torn write: \(count) bytes of a line at the end of active/"
    case .lag: return "# a crash: the checkpoint is the one before the last command"
    default:
      let words = (arguments ?? []).map { $0.contains(" ") || $0.contains("#") ? "'\($0)'" : $0 }
      return "jejak " + words.joined(separator: " ")
    }
  }
}

extension Act {
  fileprivate var isRetraction: Bool {
    if case .retract = self { return true }
    return false
  }
}
