import Canonical
public import RenjaModel

/// What each document's last imported version says: the fold that a new version is compared with.
///
/// A version writes only what changed, so what a document says is what all its versions wrote, each
/// subject by the last of them. Events taken back count as never written.
public struct DocumentStatements: Sendable {
  /// One thing that a document says.
  public struct Statement: Hashable, Sendable {
    /// The event that says it.
    public let event: PlanEvent
    /// The event's number in the log.
    public let seq: Int
    /// Its row in the document.
    public let baris: Int
  }

  /// One version of a document that came in.
  public struct Registration: Hashable, Sendable {
    /// What was registered.
    public let document: DocumentRegistered
    /// The office.
    public let pd: String
    /// The event's number in the log.
    public let seq: Int
  }

  private let form: String?
  private var versions: [Registration] = []
  private var written: [String: [Statement]] = [:]
  private var retracted: Set<Int> = []

  /// Nothing said yet.
  ///
  /// - Parameter form: the only form that matters; nil keeps the documents of all.
  public init(form: String? = nil) {
    self.form = form
  }

  /// Takes the next event of the log.
  ///
  /// - Complexity: O(1).
  public mutating func apply(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .retracted(let retraction): retracted.insert(retraction.seq)
    case .documentRegistered(let document) where form == nil || document.form == form:
      versions.append(Registration(document: document, pd: recorded.pd, seq: recorded.seq))
    default:
      guard let provenance = recorded.provenance, isKept(provenance.dok) else { return }
      written[provenance.dok, default: []].append(
        Statement(event: recorded.event, seq: recorded.seq, baris: provenance.baris))
    }
  }

  /// Every version that came in and was not taken back, in the order of the log.
  public var registrations: [Registration] { versions.filter { !retracted.contains($0.seq) } }

  /// What a document says, by subject, each by the last event that says it.
  ///
  /// - Complexity: O(n) in the events the document ever gave.
  public func statements(of dok: String) -> [StatementSubject: Statement] {
    var said: [StatementSubject: Statement] = [:]
    for statement in written[dok, default: []] where !retracted.contains(statement.seq) {
      if case .lineDropped(let line) = statement.event {
        said = said.filter { !DocumentStatements.drops(line, $0.key) }
      } else {
        said[StatementSubject(statement.event)] = statement
      }
    }
    return said
  }

  private func isKept(_ dok: String) -> Bool {
    guard let form else { return true }
    return dok.hasPrefix(form + "/")
  }

  private static func drops(_ line: LineDropped, _ subject: StatementSubject) -> Bool {
    subject.tahun == line.tahun && subject.phase == .tahapan(line.tahapan)
      && subject.kode == line.kode
      && (line.indikator == nil || line.indikator == subject.indikator)
  }
}
