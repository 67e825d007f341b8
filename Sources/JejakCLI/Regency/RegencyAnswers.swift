import Merkle
import Projections
import RenjaStore
import Reports

/// What one log of a folder answers: its offices, and what else the columns need to know.
struct Found<Extra: Sendable>: Sendable {
  let answers: [OfficeAnswer]
  let extra: Extra
}

/// The answers of a folder of logs, and the logs that are left out of them.
struct RegencyAnswers<Extra: Sendable> {
  /// A log that is no part of the answer.
  struct LeftOut {
    let name: String
    let problem: Problem
  }

  private(set) var offices: [RegencyReport.Office] = []
  private(set) var members: [OutputBasis.Member] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var extras: [Extra] = []
  /// What to say of logs whose events are invented.
  private(set) var invented: String?

  /// Sorts readings; of a log that stands in several folders none counts, for which holds is unknown.
  init(_ readings: [LogCollection.Reading<Found<Extra>>]) {
    var folders: [String: [String]] = [:]
    for reading in readings {
      guard case .success(let found) = reading.outcome else { continue }
      folders[found.origin, default: []].append(reading.member.name)
    }
    for reading in readings {
      switch reading.outcome {
      case .success(let found):
        let copies = folders[found.origin, default: []]
        if copies.count > 1 {
          let error = LogLocationError.copies(origin: found.origin, folders: copies)
          leave(reading.member, error.problem)
        } else {
          take(found, of: reading.member)
        }
      case .failure(let error): leave(reading.member, Problem(error))
      }
    }
  }

  private mutating func take(
    _ found: LogCollection.Answered<Found<Extra>>, of member: LogCollection.Member
  ) {
    members.append(
      OutputBasis.Member(
        name: member.name, log: found.origin, size: found.size, root: found.root.base64))
    offices += found.answer.answers.map { RegencyReport.Office(log: member.name, answer: $0) }
    extras.append(found.answer.extra)
    invented = invented ?? found.invented
  }

  private mutating func leave(_ member: LogCollection.Member, _ problem: Problem) {
    var problem = problem
    problem.place = Wording(outside: member.name)
    leftOut.append(LeftOut(name: member.name, problem: problem))
  }
}
