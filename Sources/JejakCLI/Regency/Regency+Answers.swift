import Canonical
import EventLog
import Merkle
import Projections
import RenjaModel
import RenjaStore
import Reports

extension Regency {
  /// The plans at a coordinate.
  func show(_ coordinate: Coordinate) throws -> ExitCode {
    let columns = [
      "tahapan", "adopted", "computed", "penunjang", "inti", "program", "kegiatan", "subkegiatan",
    ]
    return try answer(
      Bilingual(id: "Rencana kerja \(coordinate.text)", en: "Work plans \(coordinate.text)"),
      coordinate: coordinate.text, columns: { (_: [Int]) in columns }
    ) { (log, bounds) throws(StoreError) in
      let basis = try bounds.basis(of: coordinate, in: log)
      let state = try log.state(basis.bounds, years: [coordinate.tahun])
      let side = PlanSide(state: state, tahun: coordinate.tahun, tahapan: coordinate.tahapan)
      return (basis, OfficeAnswer.plans(side), 0)
    }
  }

  /// The totals of a year through its stages.
  func trace(_ question: PaguTrace.Question) throws -> ExitCode {
    try answer(
      Bilingual(
        id: "Jejak pagu \(question.tahun)", en: "Trace of the pagu of \(question.tahun)"),
      coordinate: String(question.tahun),
      columns: { (stages: [[Tahapan]]) in
        let all = Set(stages.flatMap(\.self)).sorted { $0.nominalOrder < $1.nominalOrder }
        return all.map(\.name) + ["change"]
      }
    ) { (log, bounds) throws(StoreError) in
      let basis = try bounds.basis(of: Coordinate(tahun: question.tahun), in: log)
      let state = try log.state(basis.bounds, years: [question.tahun])
      let (offices, columns) = OfficeAnswer.traces(state, question)
      return (basis, offices, columns)
    }
  }

  /// What differs between the totals of two plans.
  func difference(from first: Coordinate, to second: Coordinate) throws -> ExitCode {
    let columns = ["before", "after", "change", "up", "down", "added", "removed", "changed"]
    var differs = false
    let status = try answer(
      Bilingual(
        id: "Perbedaan \(first.text) → \(second.text)",
        en: "Difference \(first.text) → \(second.text)"),
      coordinate: "\(first.text) \(second.text)",
      columns: { (found: [Bool]) in
        differs = found.contains(true)
        return columns
      }
    ) { (log, bounds) throws(StoreError) in
      let bases = (try bounds.basis(of: first, in: log), try bounds.basis(of: second, in: log))
      let before = PlanSide(
        state: try log.state(bases.0.bounds, years: [first.tahun]), tahun: first.tahun,
        tahapan: first.tahapan)
      let after = PlanSide(
        state: try log.state(bases.1.bounds, years: [second.tahun]), tahun: second.tahun,
        tahapan: second.tahapan)
      let wider = bases.0.size > bases.1.size ? bases.0 : bases.1
      let answers = OfficeAnswer.differences(from: before, to: after)
      let differs = bounds.chosen(answers).contains { answer in
        ["added", "removed", "changed"].contains { answer.values[$0] != .count(0) }
      }
      return (wider, answers, differs)
    }
    return status == .done && differs ? .findings : status
  }

  /// The draft of the RKPD beside the need: T-C.31.
  func review(_ coordinate: Coordinate) throws -> ExitCode {
    let columns = ["draft", "need", "change", "same", "changed", "only-draft", "only-need"]
    return try answer(
      Bilingual(
        id: "T-C.31 \(coordinate.tahun): rancangan awal RKPD dan kebutuhan",
        en: "T-C.31 \(coordinate.tahun): draft RKPD and need"),
      coordinate: coordinate.text, columns: { (_: [Int]) in columns }
    ) { (log, bounds) throws(StoreError) in
      let basis = try bounds.basis(of: coordinate, in: log)
      let state = try log.state(basis.bounds, years: [coordinate.tahun, coordinate.tahun + 1])
      return (basis, OfficeAnswer.reviews(state, tahun: coordinate.tahun), 0)
    }
  }

  /// The findings of checks; 1 where one of them is open, 2 where a log was left out.
  func audit(_ coordinate: Coordinate, _ names: Set<String>) throws -> ExitCode {
    let columns = ["berat", "sedang", "ringan", "answered", "closed"]
    var open = 0
    let status = try answer(
      Bilingual(id: "Pemeriksaan \(coordinate.text)", en: "Audit of \(coordinate.text)"),
      coordinate: coordinate.text,
      columns: { (counts: [Int]) in
        open = counts.reduce(0, +)
        return columns
      }
    ) { (log, bounds) throws(StoreError) in
      let basis = try bounds.basis(of: coordinate, in: log)
      let state = try log.state(basis.bounds, years: Audit.years(of: coordinate.tahun))
      var trail = AuditTrail(tahun: coordinate.tahun, bounds: basis.bounds)
      try log.forEachEvent(through: basis.size) { (event) throws(StoreError) in trail.apply(event) }
      let checks = Audit.allChecks.filter { names.isEmpty || names.contains($0.name) }
      let audit = Audit(state, trail: trail, tahapan: coordinate.tahapan, checks: checks)
      let open = audit.findings.count { finding in
        finding.status != .closed && (bounds.offices?.contains(finding.pd) ?? true)
      }
      return (basis, OfficeAnswer.audits(audit), open)
    }
    return status == .done && open > 0 ? .findings : status
  }

  /// What the logs hold, in numbers.
  func statistics() throws -> ExitCode {
    let columns = ["events", "retractions", "back-dated", "first", "last"]
    return try answer(
      Bilingual(id: "Isi log", en: "What the logs hold"), columns: { (_: [Int]) in columns }
    ) { (log, bounds) throws(StoreError) in
      let basis = try bounds.basis(in: log)
      var offices: [String: LogStatistics] = [:]
      try log.forEachEvent(through: basis.size) { (event) throws(StoreError) in
        offices[event.pd, default: LogStatistics(offset: log.identity.offset)].apply(event)
      }
      let answers = offices.sorted { $0.key < $1.key }.map { pd, counts in
        var values: [String: OfficeAnswer.Value] = [
          "events": .count(counts.count), "retractions": .count(counts.retractions),
          "back-dated": .count(counts.backDated),
        ]
        if let first = counts.firstRecorded { values["first"] = .text(first.description) }
        if let last = counts.lastRecorded { values["last"] = .text(last.description) }
        return OfficeAnswer(pd: pd, values: values)
      }
      return (basis, answers, 0)
    }
  }

  /// Recomputes every log; 1 where one has a torn tail, 2 where one is broken and so left out.
  func verify() throws -> ExitCode {
    var isTorn = false
    let status = try answer(
      Bilingual(id: "Pembuktian log", en: "Verification of the logs"),
      columns: { (torn: [Bool]) in
        isTorn = torn.contains(true)
        return ["events", "root", "status"]
      }
    ) { (log, bounds) throws(StoreError) in
      let result: LogVerification
      do throws(LogError) {
        result = try LogVerification.run(log.snapshot.contents.layout.root)
      } catch {
        throw .log(error)
      }
      guard result.severity != .evidence else {
        throw .log(.evidence(result.faults.filter { $0.severity == .evidence }))
      }
      let isTorn = result.severity == .repairable
      let values: [String: OfficeAnswer.Value] = [
        "events": .count(result.size), "root": .text(result.root.base64),
        "status": .text(isTorn ? "torn-tail" : "ok"),
      ]
      return (
        try bounds.basis(in: log), [OfficeAnswer(pd: log.identity.pd, values: values)], isTorn
      )
    }
    return status == .done && isTorn ? .findings : status
  }
}
