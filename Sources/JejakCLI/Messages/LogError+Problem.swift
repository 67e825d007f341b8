import Canonical
import EventLog

extension LogError: Explained {
  var problem: Problem {
    switch self {
    case .storage(let error): error.problem
    case .stopped(let error):
      Problem(
        identifier: .writerStopped, status: .inputOutput, what: what,
        details: [error.problem.what], remedy: remedy)
    case .evidence(let faults):
      Problem(
        identifier: .evidence, status: .integrityBroken, what: what, details: faults.details,
        remedy: remedy)
    case .differentContent(let differences):
      Problem(
        identifier: .contentDiffers, status: .badInput, what: what,
        details: differences.details, remedy: remedy)
    case .policy(let fault): fault.problem
    case .forbidden(let denial, _): denial.problem
    case .group(let name, let cause): GroupProblem.problem(name, cause)
    default: Problem(identifier: kind.identifier, status: kind.status, what: what, remedy: remedy)
    }
  }

  private var kind: (identifier: ProblemIdentifier, status: ExitCode) {
    switch self {
    case .noSuchPath: (.logMissing, .noInput)
    case .notALog: (.notALog, .noInput)
    case .halfALog: (.logIncomplete, .integrityBroken)
    case .newerFormat: (.logNewer, .badInput)
    case .badIdentity: (.logIdentityUnclear, .integrityBroken)
    case .evidence: (.evidence, .integrityBroken)
    case .sharedFileSystem: (.diskShared, .notPermitted)
    case .locked: (.logLocked, .temporary)
    case .storage: (.storageFailed, .inputOutput)
    case .stopped: (.writerStopped, .inputOutput)
    case .unexpectedSize: (.sizeUnexpected, .temporary)
    case .differentContent: (.contentDiffers, .badInput)
    case .partlyKnown: (.partlyKnown, .badInput)
    case .unfit: (.eventUnfit, .badInput)
    case .batchSize: (.batchTooLarge, .badInput)
    case .clockAhead: (.clockAhead, .notPermitted)
    case .policy: (.policyUnclear, .notPermitted)
    case .forbidden: (.policyForbids, .notPermitted)
    case .group: (.groupUnusable, .cannotCreate)
    case .notEmpty: (.folderNotEmpty, .cannotCreate)
    case .notRestorable: (.notRestorable, .badInput)
    case .unusable: (.logNameUnusable, .usage)
    }
  }
}

extension [LogFault] {
  /// The faults a line each, as far as anyone reads on.
  fileprivate var details: [Bilingual] {
    let most = 20
    let lines = prefix(most).map(\.sentence)
    guard count > most else { return lines }
    return lines
      + [Bilingual(id: "… dan \(count - most) lagi", en: "… and \(count - most) more")]
  }
}

extension LogFault {
  /// Where it is, its stable name, what should stand there and what does.
  fileprivate var sentence: Bilingual {
    var place = segment
    if let line { place += ":\(line)" }
    if let offset { place += " (byte \(offset))" }
    return Bilingual(
      id: """
        \(place): \(kind.rawValue); semestinya \(expected.words.id), ternyata \(found.words.id)
        """,
      en: "\(place): \(kind.rawValue); expected \(expected.words.en), found \(found.words.en)")
  }
}

extension [EventDifference] {
  fileprivate var details: [Bilingual] {
    flatMap { difference in
      difference.fields.flatMap { field in
        field.parts.map { part in
          let stored = part.stored ?? "-"
          let given = part.given ?? "-"
          return Bilingual(
            id: "peristiwa \(difference.seq) \(part.name): tercatat \(stored), diberikan \(given)",
            en: "event \(difference.seq) \(part.name): recorded \(stored), given \(given)")
        }
      }
    }
  }
}

extension EventDifference.Field {
  /// The field itself; of the data, the keys that differ.
  fileprivate var parts: [(name: String, stored: String?, given: String?)] {
    guard name == "data", let stored = members(stored), let given = members(given) else {
      return [(name, stored, given)]
    }
    let keys =
      stored.map(\.key)
      + given.map(\.key).filter { key in
        !stored.contains { $0.key == key }
      }
    return keys.compactMap { key in
      let one = stored.first { $0.key == key }?.value
      let other = given.first { $0.key == key }?.value
      return one == other ? nil : ("data.\(key)", one, other)
    }
  }

  private func members(_ text: String?) -> [(key: String, value: String)]? {
    guard let text, let value = try? JSONValue(parsing: Array(text.utf8).span),
      let object = value.object
    else { return nil }
    return object.map { ($0.key, String(decoding: $0.value.canonical, as: UTF8.self)) }
  }
}
