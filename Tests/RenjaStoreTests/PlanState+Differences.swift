@testable import Projections
import RenjaModel

@testable import RenjaStore

extension PlanState {
  /// Where two states say something else of what a question reaches; empty where nowhere.
  func differences(from other: PlanState, _ reach: PlanReach) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(_ name: String, _ one: Value, _ other: Value) {
      if one != other { found.append("\(name): \(one) ≠ \(other)") }
    }
    func isReached(_ pd: String) -> Bool { reach.offices?.contains(pd) ?? true }
    func isReached(_ key: StageKey) -> Bool {
      isReached(key.pd) && (reach.years?.contains(key.tahun) ?? true)
        && (reach.phases?.contains(key.phase) ?? true)
    }
    func isReached(_ key: Goals.MeasureKey, _ pd: String) -> Bool {
      isReached(StageKey(pd: pd, tahun: key.tahun, phase: .tahapan(key.tahapan)))
    }
    compare("size", size, other.size)
    func isReached(_ unit: Nomenclature.Definition) -> Bool {
      reach.units?.contains(unit.kode) ?? true
    }
    compare(
      "units", nomenclature.all.filter(isReached), other.nomenclature.all.filter(isReached))
    compare("aliases", nomenclature.aliases, other.nomenclature.aliases)
    compare("mappings", nomenclature.mappings, other.nomenclature.mappings)
    compare("documents", documents, other.documents)
    compare("unknown", unknownTypes, other.unknownTypes)
    compare("findings", findings, other.findings)
    compare("answers", answers, other.answers)
    compare("closings", closings, other.closings)
    compare(
      "statements", formStatements.filter { isReached($0.pd) },
      other.formStatements.filter { isReached($0.pd) })
    func isReached(_ said: PlanState.Said<AssertionMade>) -> Bool {
      isReached(
        StageKey(pd: said.pd, tahun: said.fact.tahun, phase: .tahapan(said.fact.tahapan)))
    }
    compare("assertions", assertions.filter(isReached), other.assertions.filter(isReached))
    compare(
      "proposals", proposals.filter { isReached($0.pd) },
      other.proposals.filter { isReached($0.pd) })
    compare(
      "decisions", decisions.filter { isReached($0.pd) },
      other.decisions.filter { isReached($0.pd) })
    let keys = Set(stages.keys.filter(isReached))
    compare("stages", keys, Set(other.stages.keys.filter(isReached)))
    for key in keys {
      guard let one = stages[key], let table = other.stages[key] else { continue }
      compare("\(key) keys", Set(one.keys), Set(table.keys))
      compare("\(key) rows", one.rows, table.rows)
      compare("\(key) opened", one.opened, table.opened)
      compare("\(key) adoptions", one.adoptions, table.adoptions)
      compare("\(key) goals", one.measuresGoals, table.measuresGoals)
      for row in one.keys {
        compare("\(key) \(row) said", one.everSaid(row), table.everSaid(row))
        compare("\(key) \(row) drop", one.drop(of: row), table.drop(of: row))
      }
      guard reach.phases == nil else { continue }
      compare("\(key) documents", documents(of: key), other.documents(of: key))
    }
    for pd in Set(offices + other.offices).filter(isReached) {
      for kode in nomenclature.all.map(\.kode) {
        compare(
          "\(pd) \(kode) wordings", indicatorWordings(pd: pd, kode: kode),
          other.indicatorWordings(pd: pd, kode: kode))
      }
      let (one, two) = (goals[pd] ?? Goals(), other.goals[pd] ?? Goals())
      compare("\(pd) goals", one.goals, two.goals)
      compare("\(pd) order", one.order, two.order)
      compare(
        "\(pd) measures", one.measures.filter { isReached($0.key, pd) },
        two.measures.filter { isReached($0.key, pd) })
      compare("\(pd) links", one.links.map(\.seq), two.links.map(\.seq))
    }
    return found
  }
}
