import RenjaModel

/// A table that came in as a part of a larger document, with the units it lists.
struct DocumentPart {
  /// The parts of one document.
  struct Group {
    /// The document they are part of.
    let whole: String
    let parts: [DocumentPart]

    /// Whether one of the parts gave rows of a plan.
    func covers(_ plan: OfficePlan) -> Bool {
      let key = StageKey(pd: plan.pd, tahun: plan.tahun, phase: .tahapan(plan.tahapan))
      return parts.contains { $0.stages.contains(key) }
    }
  }

  /// Its key.
  let dok: String
  /// The event that registered it.
  let seq: Int
  /// The stages that its rows speak of.
  let stages: Set<StageKey>
  /// The units it lists, each by the last line that lists it.
  let lines: [Kode: AuditTrail.Line]

  /// The units of a level that the part lists.
  func kodes(at level: Level) -> [Kode] { lines.keys.filter { $0.level == level } }

  /// The documents in a scope of which two parts or more list units, in the order of the log.
  static func groups(in scope: AuditScope) -> [Group] {
    var order: [String] = []
    var parts: [String: [DocumentPart]] = [:]
    let lines = Dictionary(grouping: scope.trail.lines, by: \.dok)
    for document in scope.documents {
      guard let whole = document.document.bagianDari else { continue }
      let own = lines[document.document.dok, default: []].filter { $0.line.tahun == scope.tahun }
      guard !own.isEmpty else { continue }
      if parts[whole] == nil { order.append(whole) }
      parts[whole, default: []].append(
        DocumentPart(
          dok: document.document.dok, seq: document.seq,
          stages: scope.trail.stages[document.document.dok, default: []],
          lines: Dictionary(own.map { ($0.line.kode, $0) }, uniquingKeysWith: { $1 })))
    }
    return order.compactMap { whole in
      guard let own = parts[whole], own.count > 1 else { return nil }
      // A stage is looked at with the parts it stands beside; a document without it is another
      // matter.
      let isAsked =
        scope.tahapan.map { stage in
          own.contains { part in
            part.stages.contains { $0.phase == .tahapan(stage) && $0.tahun == scope.tahun }
          }
        } ?? true
      return isAsked ? Group(whole: whole, parts: own) : nil
    }
  }
}

extension AuditScope {
  /// The last version of each document that speaks of the year, in the order of the log.
  var documents: [PlanState.Document] {
    var latest: [String: PlanState.Document] = [:]
    for document in state.documents where document.pd == pd && isAbout(document) {
      latest[document.document.dok] = document
    }
    return latest.values.sorted { $0.seq < $1.seq }
  }

  /// The documents that a check of single documents looks at: those of the stage asked for, or all
  /// that speak of the year.
  var examinedDocuments: [PlanState.Document] {
    guard let tahapan else { return documents }
    let key = StageKey(pd: pd, tahun: tahun, phase: .tahapan(tahapan))
    return documents.filter { trail.stages[$0.document.dok, default: []].contains(key) }
  }

  private func isAbout(_ document: PlanState.Document) -> Bool {
    let dok = document.document.dok
    let forms = ["nomenklatur", "alias", "events"]
    guard !forms.contains(document.document.form) else { return false }
    return document.document.tahun.map { $0 == tahun }
      ?? trail.stages[dok, default: []].contains { $0.pd == pd && $0.tahun == tahun }
  }
}
