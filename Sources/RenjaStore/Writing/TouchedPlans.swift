import Platform
import Projections
import RenjaModel

/// The plans whose money events touch, in order of appearance.
struct TouchedPlans {
  private var stages: [StageKey] = []
  private var seen: Set<StageKey> = []

  /// Takes note of an event.
  ///
  /// - Parameters:
  ///   - proposal: the event.
  ///   - before: what the log said before the command.
  mutating func note(_ proposal: Proposal, _ before: PlanState) {
    switch proposal.event {
    case .paguChanged, .paguShifted, .lineDropped: break
    default: return
    }
    guard let tahun = proposal.event.tahun, let phase = proposal.event.phase else { return }
    let stage = StageKey(pd: proposal.pd, tahun: tahun, phase: phase)
    guard stage != stages.last, !seen.contains(stage),
      proposal.event.movesMoney(in: stage, before)
    else { return }
    seen.insert(stage)
    stages.append(stage)
  }

  /// Their totals.
  func totals(before: PlanState, after: PlanState) -> [PlanEffect.Total] {
    Parallel.map(stages) { stage in
      PlanEffect.Total(
        stage: stage, before: before.total(of: stage), after: after.total(of: stage))
    }
  }
}
