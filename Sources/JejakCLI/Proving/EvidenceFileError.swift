import Evidence

/// What is wrong with a file of evidence that somebody handed over, and which file it is.
struct EvidenceFileError: Error, Explained {
  /// What the file was given as.
  enum Role: Hashable, Sendable {
    /// What somebody kept or trusts: a file that cannot be read is bad input.
    case kept
    /// What claims to prove something: a file that cannot be read proves nothing.
    case proof
  }

  let path: String
  let role: Role
  let error: EvidenceError

  var problem: Problem {
    var problem = error.problem
    problem.place = Wording(outside: path)
    if role == .proof, problem.status == .badInput { problem.status = .integrityBroken }
    return problem
  }
}
