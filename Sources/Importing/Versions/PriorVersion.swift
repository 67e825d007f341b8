import Canonical
import Projections
import RenjaModel

/// The document that a table belongs to: its key, and what its last version says.
struct PriorVersion {
  let dok: String
  /// What the last version says, by subject; empty for a new document.
  let said: [StatementSubject: DocumentStatements.Statement]
  /// The event that registered the last version; nil for a new document.
  let seq: Int?

  /// Finds the document of a table: same form, same year, same stage where the form takes any, and the
  /// same first line of the title; a table without a title is a version of the last such document.
  init(
    _ request: ImportRequest, table: ImportTable, statements: [Statement],
    documents: DocumentStatements
  ) throws(ImportProblem) {
    let prefix = "\(request.form.name)/\(request.tahun)."
    let all = documents.registrations.filter { $0.document.form == request.form.name }
    let numbers = all.compactMap { registration in
      registration.document.dok.hasPrefix(prefix)
        ? Int(registration.document.dok.dropFirst(prefix.utf8.count)) : nil
    }
    let next = prefix + String((numbers.max() ?? 0) + 1)
    let own = all.filter { $0.pd == request.pd && $0.document.dok.hasPrefix(prefix) }
    if let dok = request.dok {
      let last = own.last { $0.document.dok == dok }
      guard last != nil || dok == next else {
        var known: [String] = []
        for registration in own where !known.contains(registration.document.dok) {
          known.append(registration.document.dok)
        }
        throw ImportProblem(.unknownDocument(dok: dok, known: known + [next]))
      }
      self.init(dok: dok, said: documents.statements(of: dok), seq: last?.seq)
      return
    }
    let title = table.titles.first ?? request.judul
    let stages = PriorVersion.stages(statements, request)
    for registration in own.reversed() where PriorVersion.isTitled(registration.document, title) {
      let said = documents.statements(of: registration.document.dok)
      guard stages.isEmpty || said.isEmpty || !stages.isDisjoint(with: PriorVersion.stages(said))
      else { continue }
      self.init(dok: registration.document.dok, said: said, seq: registration.seq)
      return
    }
    self.init(dok: next, said: [:], seq: nil)
  }

  private init(
    dok: String, said: [StatementSubject: DocumentStatements.Statement], seq: Int?
  ) {
    self.dok = dok
    self.said = said
    self.seq = seq
  }

  private struct Stage: Hashable {
    let tahun: Int
    let phase: Phase
  }

  /// The stages that tell one document of the form from another; none where the form has its own.
  private static func stages(_ statements: [Statement], _ request: ImportRequest) -> Set<Stage> {
    if case .fixed = request.form.reader.stageUse { return [] }
    if request.form.reader.stageUse == .required, let tahapan = request.tahapan {
      return [Stage(tahun: request.tahun, phase: .tahapan(tahapan))]
    }
    return Set(statements.compactMap { stage($0.event) })
  }

  private static func stages(
    _ said: [StatementSubject: DocumentStatements.Statement]
  ) -> Set<Stage> {
    Set(said.values.compactMap { stage($0.event) })
  }

  private static func stage(_ event: PlanEvent) -> Stage? {
    guard let tahun = event.tahun, let phase = event.phase else { return nil }
    return Stage(tahun: tahun, phase: phase)
  }

  private static func isTitled(_ document: DocumentRegistered, _ title: String?) -> Bool {
    guard let title else { return true }
    let folded = NameFolding.fold(title)
    return NameFolding.fold(document.kepala.first ?? "") == folded
      || NameFolding.fold(document.judul) == folded
  }
}
