public import RenjaModel

extension OfficeAnswer {
  /// The plans of a side, office by office.
  ///
  /// Columns: `tahapan`, `adopted` (yes or no), `computed`, `penunjang`, `inti`, `program`,
  /// `kegiatan`, `subkegiatan` (counts).
  public static func plans(_ side: PlanSide) -> [OfficeAnswer] {
    side.plans.filter { $0.table.holdsData }.map { plan in
      let tree = plan.tree
      let penunjang = tree.programs.filter(\.isPenunjang)
        .reduce(Rupiah.zero) { $0 + tree.computed($1).counted }
      return OfficeAnswer(
        pd: plan.pd,
        values: [
          "tahapan": .text(plan.tahapan.name),
          "adopted": .text(plan.adoption == nil ? "no" : "yes"),
          "computed": .amount(tree.total), "penunjang": .amount(penunjang),
          "inti": .amount(tree.total - penunjang), "program": .count(count(.program, tree)),
          "kegiatan": .count(count(.kegiatan, tree)),
          "subkegiatan": .count(count(.subkegiatan, tree)),
        ],
        programs: programs(of: [tree], side.state, side.tahun) { kode in
          ["computed": .amount(tree.computed(kode).counted)]
        })
    }
  }

  private static func count(_ level: Level, _ tree: PlanTree) -> Int {
    tree.kodes.count { $0.level == level }
  }

  /// The totals of every stage of a year, office by office; a column for each stage that holds a
  /// pagu, and `change`: that of the last column against the first.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with that year.
  ///   - question: which stages, and which office.
  /// - Returns: the offices that have a pagu there, and the columns in planning order.
  public static func traces(
    _ state: PlanState, _ question: PaguTrace.Question
  ) -> (offices: [OfficeAnswer], columns: [Tahapan]) {
    var columns: Set<Tahapan> = []
    let offices = state.offices.compactMap { office -> OfficeAnswer? in
      guard question.pd == nil || question.pd == office else { return nil }
      var asked = question
      asked.pd = office
      asked.grouping = .program
      let trace = PaguTrace(asked, in: state)
      guard !trace.columns.isEmpty else { return nil }
      columns.formUnion(trace.columns)
      var values = stageValues(trace.totals.stages, trace.columns)
      values["change"] = .change(trace.totals.change)
      let programs = trace.groups.compactMap { group -> Program? in
        guard let kode = group.kode else { return nil }
        var values = stageValues(group.stages.mapValues(\.counted), trace.columns)
        values["change"] = .change(group.change)
        return Program(kode: kode.generic, nama: group.nama ?? kode.text, values: values)
      }
      return OfficeAnswer(pd: office, values: values, programs: joined(programs))
    }
    return (offices, columns.sorted { $0.nominalOrder < $1.nominalOrder })
  }

  private static func stageValues(
    _ stages: [Tahapan: Rupiah], _ columns: [Tahapan]
  ) -> [String: Value] {
    Dictionary(
      uniqueKeysWithValues: columns.map { ($0.name, .amount(stages[$0] ?? .zero)) })
  }

  /// How the totals of two plans differ, office by office.
  ///
  /// Columns: `before`, `after`, `change`, `up`, `down`, and `added`, `removed`, `changed` (units).
  public static func differences(from before: PlanSide, to after: PlanSide) -> [OfficeAnswer] {
    Set(before.plans.map(\.pd) + after.plans.map(\.pd)).sorted().map { office in
      let sides = [before, after].map {
        PlanSide(state: $0.state, tahun: $0.tahun, tahapan: $0.tahapan, pd: office)
      }
      let diff = PlanDiff(from: sides[0], to: sides[1])
      let units = diff.rows.filter { $0.indikator == nil }
      func count(_ kind: PlanDiff.Kind) -> Value { .count(units.count { $0.kind == kind }) }
      let trees = sides.map { $0.plans.first?.tree ?? .empty }
      return OfficeAnswer(
        pd: office,
        values: [
          "before": .amount(diff.totals.before), "after": .amount(diff.totals.after),
          "change": .change(diff.totals.change), "up": .change(diff.totals.up),
          "down": .change(diff.totals.down), "added": count(.added), "removed": count(.removed),
          "changed": count(.changed),
        ],
        programs: programs(of: trees, after.state, after.tahun) { kode in
          let amounts = trees.map { $0.computed(kode).counted }
          return [
            "before": .amount(amounts[0]), "after": .amount(amounts[1]),
            "change": .change(amounts[1] - amounts[0]),
          ]
        })
    }
  }

  /// The programs of an office's plans, those that the nomenclature holds for one joined.
  static func programs(
    of trees: [PlanTree], _ state: PlanState, _ tahun: Int, _ values: (Kode) -> [String: Value]
  ) -> [Program] {
    let kodes = Set(trees.flatMap(\.programs)).sorted()
    return joined(
      kodes.map { kode in
        Program(
          kode: kode.generic, nama: state.nama(of: kode, in: tahun, trees), values: values(kode))
      })
  }

  /// Programs of the same code as one, in the order of their codes.
  public static func joined(_ programs: [Program]) -> [Program] {
    var joined: [Kode: Program] = [:]
    for program in programs {
      guard var known = joined[program.kode] else {
        joined[program.kode] = program
        continue
      }
      known.values.merge(program.values) { $0.joined(with: $1) ?? $0 }
      joined[program.kode] = known
    }
    return joined.values.sorted { $0.kode < $1.kode }
  }
}
