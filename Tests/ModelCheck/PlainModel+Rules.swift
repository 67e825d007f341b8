extension PlainModel {
  /// What an act would append, nil where a rule forbids it.
  func facts(of act: Act, on day: String, isCorrection: Bool) -> [Fact]? {
    guard act.kodes.allSatisfy(hasUnit) else { return nil }
    switch act {
    case .unit(let kode): return [.unit(kode)]
    case .word(let stage, let kode, let key, let text):
      guard isOpen(stage, isCorrection) else { return nil }
      return [.cells(stage: stage, Row(kode, key), Cells(text: text))]
    case .pagu(let stage, let row, let amount, let source):
      let fact = Fact.cells(stage: stage, row, Cells(pagu: .some(amount), source: source))
      guard isOpen(stage, isCorrection), isKnown(row) else { return nil }
      return keepsOneKindOfMoney(fact, on: day, row.kode, stage) ? [fact] : nil
    case .target(let stage, let row, let text):
      guard isOpen(stage, isCorrection), isKnown(row) else { return nil }
      return [.cells(stage: stage, row, Cells(target: .some(text)))]
    case .location(let stage, let kode, let text):
      guard isOpen(stage, isCorrection) else { return nil }
      return [.cells(stage: stage, Row(kode), Cells(location: .some(text)))]
    case .drop(let stage, let row):
      let isThere = plan(stage).keys.contains { key in
        key == row || (row.indikator == nil && key.kode == row.kode)
      }
      guard isOpen(stage, isCorrection), isThere else { return nil }
      return [.drop(stage: stage, row)]
    case .open(let stage, let place): return opening(stage, place)
    case .adopt(let stage): return plan(stage).isEmpty ? nil : [.adopted(stage: stage)]
    case .shift(let stage, let changes): return shifting(stage, changes, on: day, isCorrection)
    case .realise(let period, let row, let amount, let isCumulative):
      let earlier = isCumulative ? spent(before: period, row) : 0
      guard isKnown(row), amount >= earlier else { return nil }
      return [.realised(period: period, row, amount - earlier)]
    case .retract(let seq): return retracting(seq, isCorrection)
    }
  }

  private func hasUnit(_ kode: String) -> Bool {
    standing(Bounds()).contains {
      if case .unit(kode) = entries[$0 - 1].fact { return true }
      return false
    }
  }

  /// Whether an event is all that words an indicator which another one needs.
  private func isLastWording(_ seq: Int) -> Bool {
    guard case .cells(_, let row, let cells) = entries[seq - 1].fact, cells.text != nil else {
      return false
    }
    var others = self
    others.append([.retraction(of: seq)], on: "2021-01-01")
    let isNeeded = others.standing(Bounds()).contains {
      switch entries.indices.contains($0 - 1) ? entries[$0 - 1].fact : .unit("") {
      case .cells(_, row, let cells): cells.text == nil
      case .realised(_, row, _): true
      case .shift(_, let lines): lines[row] != nil
      default: false
      }
    }
    return isNeeded && !others.isKnown(row)
  }

  private func isUsed(_ kode: String) -> Bool {
    standing(Bounds()).contains {
      switch entries[$0 - 1].fact {
      case .cells(_, let row, _), .drop(_, let row), .realised(_, let row, _): row.kode == kode
      case .shift(_, let lines): lines.keys.contains { $0.kode == kode }
      default: false
      }
    }
  }

  private func isAdopted(_ stage: String) -> Bool {
    standing(Bounds()).contains {
      if case .adopted(stage) = entries[$0 - 1].fact { return true }
      return false
    }
  }

  private func wasOpened(_ stage: String) -> Bool {
    let isOpened = standing(Bounds()).contains {
      if case .opened(stage) = entries[$0 - 1].fact { return true }
      return false
    }
    return isOpened || !plan(stage).isEmpty
  }

  /// Whether a stage may be changed: not adopted, or by a correction; amendments only once opened.
  private func isOpen(_ stage: String, _ isCorrection: Bool) -> Bool {
    let needsOpening = stage == "perubahan" || stage == "pergeseran-1"
    return (!isAdopted(stage) || isCorrection) && (!needsOpening || wasOpened(stage))
  }

  /// Whether a row is a unit, or an indicator that the unit has at any stage and day.
  private func isKnown(_ row: Row) -> Bool {
    row.indikator == nil
      || standing(Bounds()).contains {
        if case .cells(_, row, let cells) = entries[$0 - 1].fact { return cells.text != nil }
        return false
      }
  }

  /// Whether a stage, with one fact more, keeps a unit's money at the unit or at its indicators.
  private func keepsOneKindOfMoney(_ fact: Fact, on day: String, _ kode: String, _ stage: String)
    -> Bool
  {
    var next = self
    next.append([fact], on: day)
    let rows = next.plan(stage)
    let parts = rows.filter { $0.key.kode == kode && $0.key.indikator != nil }
    return rows[Row(kode)]?.pagu == nil || parts.allSatisfy { $0.value.pagu == nil }
  }

  private func opening(_ stage: String, _ place: Place?) -> [Fact]? {
    guard !isAdopted(stage), !wasOpened(stage) else { return nil }
    guard let place else { return [.opened(stage: stage)] }
    guard place.known ?? 0 <= size else { return nil }
    let bounds = place.bounds
    guard let source = place.stage ?? stageInForce(bounds) else { return nil }
    let rows = plan(source, bounds)
    guard !rows.isEmpty else { return nil }
    let order = rows.keys.sorted {
      ($0.kode, $0.indikator ?? "") < ($1.kode, $1.indikator ?? "")
    }
    return [.opened(stage: stage)]
      + order.flatMap { row -> [Fact] in
        guard let cells = rows[row] else { return [] }
        var parts: [Cells] = []
        if let text = cells.text { parts.append(Cells(text: text)) }
        if let pagu = cells.pagu { parts.append(Cells(pagu: pagu, source: cells.source)) }
        if let target = cells.target { parts.append(Cells(target: target)) }
        if let location = cells.location { parts.append(Cells(location: location)) }
        return parts.map { .cells(stage: stage, row, $0) }
      }
  }

  private func shifting(
    _ stage: String, _ changes: [Act.Change], on day: String, _ isCorrection: Bool
  ) -> [Fact]? {
    guard !isAdopted(stage) || isCorrection, wasOpened(stage) else { return nil }
    guard !changes.isEmpty, changes.map(\.amount).reduce(0, +) == 0 else { return nil }
    var after: [Row: Int] = [:]
    let rows = plan(stage)
    for change in changes {
      guard let pagu = rows[change.row]?.pagu, after[change.row] == nil else { return nil }
      let amount = (pagu ?? 0) + change.amount
      guard amount >= 0 else { return nil }
      after[change.row] = amount
    }
    let fact = Fact.shift(stage: stage, after)
    let isClear = changes.allSatisfy { keepsOneKindOfMoney(fact, on: day, $0.row.kode, stage) }
    return isClear ? [fact] : nil
  }

  /// What a row spent in the quarters before one, by the last word on each.
  private func spent(before period: String, _ row: Row) -> Int {
    var last: [String: Int] = [:]
    for seq in standing(Bounds()) {
      if case .realised(let quarter, row, let amount) = entries[seq - 1].fact {
        last[quarter] = amount
      }
    }
    return Self.quarters.prefix { $0 != period }.compactMap { last[$0] }.reduce(0, +)
  }

  /// A retraction is not retracted, nothing twice, no unit that a standing event uses, and nothing
  /// of an adopted stage but by a correction.
  private func retracting(_ seq: Int, _ isCorrection: Bool) -> [Fact]? {
    guard (1...max(size, 1)).contains(seq), seq <= size else { return nil }
    let stands = standing(Bounds()).contains(seq)
    guard stands else { return nil }
    switch entries[seq - 1].fact {
    case .retraction: return nil
    case .unit(let kode): guard !isUsed(kode) else { return nil }
    case .cells(let stage, _, _), .drop(let stage, _), .opened(let stage), .shift(let stage, _):
      guard !isAdopted(stage) || isCorrection else { return nil }
    case .adopted, .realised: break
    }
    guard !isLastWording(seq) else { return nil }
    return [.retraction(of: seq)]
  }
}
