import RenjaModel

extension Goals {
  /// The goal of a key, or the objective above an indicator.
  func objective(of kunci: String) -> Cell<GoalDefined>? {
    var goal = goals[kunci]
    var seen: Set<String> = [kunci]
    while let current = goal,
      current.value.jenis == .indikatorSasaran
        || current.value.jenis == .indikatorTujuan,
      let induk = current.value.induk, seen.insert(induk).inserted
    {
      goal = goals[induk] ?? current
    }
    return goal
  }
}
