import Canonical
import Platform

/// What to do where a log knows only some events of a batch.
public enum PartialBatch: Sendable {
  /// Refuse: somebody used the identities for something else.
  case refuse
  /// Append those that are missing, as an import does that was interrupted.
  case addMissing
}

/// Which events of a batch a log holds already, with the same content.
public struct Reconciliation: Hashable, Sendable {
  /// For each event of the batch its number in the log, `nil` where it is missing.
  public let positions: [Int?]

  /// The places in the batch, from 0, of the events that the log does not hold.
  public var missing: [Int] { positions.indices.filter { positions[$0] == nil } }
  /// Whether the log holds the whole batch, so that nothing is to be done.
  public var isKnown: Bool { !positions.contains(nil) }
}

extension LogWriter {
  /// Compares a batch with what the log knows under the same identities.
  ///
  /// Content is all that the caller gives: not the number, the times, the batch or the user.
  ///
  /// - Parameters:
  ///   - drafts: The events; those without identity are new.
  ///   - partial: What to do where only some are known.
  ///   - drawn: Identities that were drawn for these events just now: no log holds them.
  /// - Returns: Which events the log holds, and where.
  /// - Throws: ``LogError``, `differentContent` with all differences, or `partlyKnown`.
  public mutating func reconcile(
    _ drafts: [EventDraft], partial: PartialBatch = .refuse, drawn: Set<EventID> = []
  ) throws(LogError) -> Reconciliation {
    let given = drafts.compactMap(\.id).filter { !drawn.contains($0) }
    let known = try memory.positions(of: given, in: contents)
    let result = try contents.reconcile(drafts, partial: partial, known: known)
    unknownIDs = Set(result.missing.compactMap { drafts[$0].id })
    return result
  }
}

extension LogContents {
  /// Compares a batch with the events known under the same identities; see
  /// ``LogWriter/reconcile(_:partial:drawn:)``.
  ///
  /// - Parameters:
  ///   - drafts: The events; those without identity are new.
  ///   - partial: What to do where only some are known.
  /// - Returns: Which events are known, and where.
  /// - Throws: ``LogError``, `differentContent` with all differences, or `partlyKnown`.
  public func reconcile(
    _ drafts: [EventDraft], partial: PartialBatch = .refuse
  ) throws(LogError) -> Reconciliation {
    let known = try positions(of: Set(drafts.compactMap(\.id)))
    return try reconcile(drafts, partial: partial, known: known)
  }

  fileprivate func reconcile(
    _ drafts: [EventDraft], partial: PartialBatch, known: [EventID: Int]
  ) throws(LogError) -> Reconciliation {
    guard !known.isEmpty else {
      return Reconciliation(positions: drafts.map { _ in nil })
    }
    let positions = drafts.map { $0.id.flatMap { known[$0] } }
    var differences: [EventDifference] = []
    for (draft, seq) in zip(drafts, positions) {
      guard let seq, let difference = try difference(draft, from: seq) else { continue }
      differences.append(difference)
    }
    guard differences.isEmpty else { throw .differentContent(differences) }
    let result = Reconciliation(positions: positions)
    guard partial == .addMissing || result.isKnown || result.missing.count == drafts.count else {
      throw .partlyKnown(
        known: positions.compactMap(\.self), missing: result.missing.count)
    }
    return result
  }

  /// How an event differs from the one of its identity in the log, whose number is given; `nil` where
  /// it does not.
  package func difference(
    _ draft: EventDraft, from seq: Int
  ) throws(LogError) -> EventDifference? {
    guard let id = draft.id, let line = try line(at: seq) else { return nil }
    guard let envelope = try? EventLine.read(line.span) else { return nil }
    let stored = EventLine.draft(envelope, in: line.span)
    let fields = zip(stored.contentFields, draft.contentFields).compactMap { stored, given in
      stored.value == given.value
        ? nil
        : EventDifference.Field(name: stored.name, stored: stored.value, given: given.value)
    }
    return fields.isEmpty ? nil : EventDifference(seq: seq, id: id, fields: fields)
  }
}

extension EventDraft {
  /// The fields that are the event's content, each as JSON.
  fileprivate var contentFields: [(name: String, value: String?)] {
    [
      ("effective", Self.quoted(effective.description)),
      ("type", Self.quoted(type)),
      ("v", String(version)),
      ("pd", Self.quoted(pd)),
      ("actor", Self.quoted(actor)),
      ("dasar", dasar.map(Self.quoted)),
      ("data", String(decoding: data, as: UTF8.self)),
    ]
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }
}
