import Projections
import RenjaModel

/// What is left to say of a new version once what the last one said is taken away.
struct VersionComparison {
  private let request: ImportRequest
  private let sayings: Sayings
  private let prior: PriorVersion
  /// Whether the table is the plan as the program wrote it, or may be.
  private let isReadBack: Bool
  /// The kinds of facts that the table has no column for, and so says nothing of.
  private let silent: Set<String>

  /// The statements that become events, in order.
  private(set) var changed: [Statement] = []
  /// The rows of the last version that are gone.
  private(set) var gone: [GoneRow] = []
  /// The cells that someone else changed meanwhile.
  private(set) var problems: [ImportProblem] = []
  /// Whether the plan already says everything that the table says.
  private(set) var isKnown = true

  init(
    _ statements: [Statement], request: ImportRequest, sayings: Sayings, prior: PriorVersion,
    isReadBack: Bool, silent: Set<String> = []
  ) {
    self.request = request
    self.sayings = sayings
    self.prior = prior
    self.isReadBack = isReadBack
    self.silent = silent
    let placed = keepingPlaces(statements)
    var subjects: Set<StatementSubject> = []
    let rebuilt = unitsOfAnotherKind(placed)
    var dropped: Set<UnitPlace> = []
    for statement in placed {
      let subject = StatementSubject(statement.event)
      subjects.insert(subject)
      if let unit = UnitPlace(statement.event), rebuilt.contains(unit) {
        if dropped.insert(unit).inserted { changed.append(drop(unit, statement)) }
        isKnown = false
        // What leaves the plan is gone with the whole unit already.
        if case .lineDropped = statement.event { continue }
        checkMeanwhile(statement, subject)
        changed.append(statement)
      } else if isNew(statement, subject) {
        changed.append(statement)
      }
    }
    if request.form.reader.listsAll { unsay(subjects, placed) }
  }

  private var alasan: Alasan? { request.alasan }

  /// Why a row leaves the plan, where the user gave no reason.
  private var alasanGone: Alasan {
    request.alasan ?? Alasan(recorded: "lainnya: tidak lagi tercantum dalam \(prior.dok)")
  }

  // A row keeps its place number as long as the order of the rows allows, so that a row more or less
  // does not change all below it.
  private func keepingPlaces(_ statements: [Statement]) -> [Statement] {
    struct List: Hashable {
      let tahun: Int
      let tahapan: Tahapan
    }
    var last: [List: Int] = [:]
    return statements.map { statement in
      guard case .lineListed(var line) = statement.event else { return statement }
      let list = List(tahun: line.tahun, tahapan: line.tahapan)
      let said = prior.said[StatementSubject(statement.event)]?.event
      let before =
        said ?? (isReadBack ? sayings.now(statement.event)?.event : nil)
      let after = last[list, default: 0]
      if case .lineListed(let old) = before {
        line.urut = max(old.urut, after + 1)
      } else if prior.seq != nil {
        line.urut = after + 1
      } else {
        line.urut = max(line.urut, after + 1)
      }
      last[list] = line.urut
      var placed = statement
      placed.event = .lineListed(line)
      return placed
    }
  }

  /// Whether a statement differs from what the last version said.
  private mutating func isNew(_ statement: Statement, _ subject: StatementSubject) -> Bool {
    let now = sayings.now(statement.event)
    if let now {
      if !statement.event.repeats(now.event) { isKnown = false }
    } else if !statement.event.saysBlank, !(isReadBack && subject.type == LineListed.type) {
      // What the program wrote also shows rows that no document lists.
      isKnown = false
    }
    if let said = prior.said[subject] {
      if statement.event.repeats(said.event) { return false }
    }
    if request.form.reader.recordsOnlyChanges,
      now.map({ statement.event.repeats($0.event) }) ?? statement.event.isBlankRemark
    {
      return false
    }
    checkMeanwhile(statement, subject)
    return true
  }

  /// Notes a cell whose value is neither that of the last version nor that of this one.
  private mutating func checkMeanwhile(_ statement: Statement, _ subject: StatementSubject) {
    guard !request.overwrite, statement.event.isCell, let registered = prior.seq,
      let now = sayings.now(statement.event),
      !statement.event.repeats(now.event)
    else { return }
    if let said = prior.said[subject] {
      guard now.seq > said.seq, !said.event.repeats(now.event) else { return }
    } else {
      guard now.seq > registered else { return }
    }
    problems.append(
      ImportProblem(
        .changedMeanwhile(now: now.event.value, seq: now.seq), at: statement.place,
        excerpt: statement.excerpt))
  }

  /// A unit at a stage of a year.
  private struct UnitPlace: Hashable {
    let tahun: Int
    let tahapan: Tahapan
    let kode: Kode

    init(tahun: Int, tahapan: Tahapan, kode: Kode) {
      self.tahun = tahun
      self.tahapan = tahapan
      self.kode = kode
    }

    init?(_ event: PlanEvent) {
      guard let tahun = event.tahun, case .tahapan(let tahapan) = event.phase,
        let kode = event.kodes.first
      else { return nil }
      self.init(tahun: tahun, tahapan: tahapan, kode: kode)
    }
  }

  /// The units whose money stands at the unit in the plan and at its indicators in the table, or the
  /// reverse: they are dropped and said anew.
  private func unitsOfAnotherKind(_ statements: [Statement]) -> Set<UnitPlace> {
    var units: Set<UnitPlace> = []
    for statement in statements {
      guard case .paguChanged(let change) = statement.event else { continue }
      if sayings.holdsOtherKind(change) {
        units.insert(
          UnitPlace(tahun: change.tahun, tahapan: change.tahapan, kode: change.kode))
      }
    }
    return units
  }

  private func drop(_ unit: UnitPlace, _ statement: Statement) -> Statement {
    let line = LineDropped(
      tahun: unit.tahun, tahapan: unit.tahapan, kode: unit.kode,
      alasan: request.alasan ?? Alasan(recorded: "lainnya: letak pagu berubah dalam \(prior.dok)"))
    return Statement(event: .lineDropped(line), baris: statement.baris, place: statement.place)
  }

  /// What the last version said and this one does not: cells become blank, rows are gone.
  private mutating func unsay(_ subjects: Set<StatementSubject>, _ placed: [Statement]) {
    let rebuilt = Set(
      changed.compactMap { statement -> UnitPlace? in
        guard case .lineDropped = statement.event else { return nil }
        return UnitPlace(statement.event)
      })
    var listed = GoneRows(statements: placed)
    let left = prior.said.filter { !subjects.contains($0.key) }.sorted {
      $0.value.seq < $1.value.seq
    }
    let form = request.form.reader
    for (_, said) in left
    where form.unsays(said.event, saying: placed) && !silent.contains(said.event.type) {
      if let unit = UnitPlace(said.event), rebuilt.contains(unit) { continue }
      if let row = listed.row(of: said.event) {
        blank(said, under: row)
      } else {
        listed.take(said)
      }
    }
    for row in listed.gone(isRemoved: request.removeMissing) {
      gone.append(row.row)
      isKnown = false
      guard request.removeMissing else { continue }
      changed += row.removal(alasan: alasanGone)
    }
  }

  /// Takes back a result: it has no blank.
  private mutating func takeBack(
    _ said: DocumentStatements.Statement, under row: Statement
  ) {
    if sayings.now(said.event)?.seq == said.seq { isKnown = false }
    changed.append(
      Statement(
        event: .retracted(Retracted(seq: said.seq, alasan: alasanGone)), baris: row.baris,
        place: row.place))
  }

  private mutating func blank(
    _ said: DocumentStatements.Statement, under row: Statement
  ) {
    guard !said.event.saysBlank else { return }
    guard let event = said.event.blanked(alasan: alasan) else {
      if case .realisationRecorded = said.event { takeBack(said, under: row) }
      return
    }
    let statement = Statement(event: event, baris: row.baris, place: row.place)
    checkMeanwhile(statement, StatementSubject(event))
    if sayings.now(event).map({ !$0.event.saysBlank }) ?? false { isKnown = false }
    changed.append(statement)
  }
}
