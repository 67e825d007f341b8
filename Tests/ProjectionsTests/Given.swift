import Canonical
import Projections
import RenjaModel
import TestSupport

extension PlanEvents {
  /// A log written by `write`.
  static func given(_ write: (inout PlanEvents) -> Void) -> PlanEvents {
    var log = PlanEvents()
    write(&log)
    return log
  }

  /// What the events say within bounds.
  func state(upto: Int? = nil, on day: String? = nil) -> PlanState {
    var fold = PlanFold(bounds: bounds(upto, day), retracted: retractions(upto: upto))
    for event in events { fold.apply(event) }
    return fold.state
  }

  /// Every change of pagu in a year within bounds.
  func changes(of tahun: Int = 2022, upto: Int? = nil, on day: String? = nil) -> PaguChanges {
    var fold = PaguChanges(tahun: tahun, bounds: bounds(upto, day))
    for event in events { fold.apply(event) }
    return fold
  }

  /// The history of a unit within bounds.
  func history(
    _ question: CellHistory.Question, upto: Int? = nil, on day: String? = nil
  ) -> CellHistory {
    var fold = CellHistoryFold(question, bounds: bounds(upto, day))
    for event in events { fold.apply(event) }
    return fold.history(in: state(upto: upto, on: day))
  }

  /// The plan at a stage.
  func side(
    _ stage: String? = nil, _ tahun: Int = 2022, upto: Int? = nil, on day: String? = nil
  ) -> PlanSide {
    PlanSide(
      state: state(upto: upto, on: day), tahun: tahun, tahapan: stage.map { tahapan($0) })
  }

  /// The log without one event, its numbers kept.
  func without(_ seq: Int) -> [RecordedEvent] { events.filter { $0.seq != seq } }

  private func bounds(_ upto: Int?, _ day: String?) -> Bounds {
    Bounds(upto: upto, effective: day.map { TestSupport.day($0) })
  }

  private func retractions(upto: Int?) -> Set<Int> {
    Set(
      events.prefix(upto ?? events.count).compactMap { recorded in
        guard case .retracted(let retraction) = recorded.event else { return nil }
        return retraction.seq
      })
  }
}

extension Figure {
  /// A figure of whole rupiah.
  static func rupiah(_ amount: Int64) -> Figure { .amount(Rupiah(amount)) }
}
