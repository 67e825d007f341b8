import EventLog
import Projections
import RenjaModel

extension PlanReach {
  /// So few units are looked up one by one.
  private static let fewUnits = 64

  /// What the plan's rules and the receipt of a command ask for.
  ///
  /// Of each event its office and its year: no rule looks into another one. An event of a document
  /// asks for all years of the office, for a document may speak of several; what is taken back asks
  /// as if it were new. Of units the definitions of those that are spoken of; who refuses one asks for
  /// all, to say what may have been meant.
  ///
  /// - Parameters:
  ///   - drafts: the events of the command.
  ///   - history: the log.
  /// - Throws: `StoreError` where the line of an event that is to be taken back cannot be read.
  init(of drafts: [PlanDraft], in history: PlanHistory) throws(StoreError) {
    self.init(years: [], offices: [])
    units = []
    for draft in drafts {
      let proposal = draft.proposal
      include(proposal.event, of: proposal.pd, isOfDocument: proposal.provenance != nil)
      guard let target = draft.retracts, let taken = try history.event(target) else { continue }
      include(taken.event, of: taken.pd, isOfDocument: taken.provenance != nil)
    }
    if (units?.count ?? 0) > Self.fewUnits { units = nil }
  }

  private mutating func include(_ event: PlanEvent, of pd: String, isOfDocument: Bool) {
    offices?.insert(pd)
    if isOfDocument { years = nil }
    if let tahun = event.tahun { years?.insert(tahun) }
    // A spelling is held against those of all units.
    if case .aliasAdded = event { units = nil }
    units?.formUnion(event.kodes)
  }
}

extension PlanHistory {
  /// An event; nil where there is none of that number.
  func event(_ seq: Int) throws(StoreError) -> RecordedEvent? {
    let line: [UInt8]?
    do throws(LogError) {
      line = try contents.line(at: seq)
    } catch {
      throw .log(error)
    }
    guard let line else { return nil }
    return try StoredEvent(line: line, seq: seq).event
  }
}
