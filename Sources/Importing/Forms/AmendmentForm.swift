import Projections
import RenjaModel

extension ColumnRole {
  static let semulaIndikator = ColumnRole("semula-indikator")
  static let semulaLokasi = ColumnRole("semula-lokasi")
  static let semulaTarget = ColumnRole("semula-target")
  static let semulaPagu = ColumnRole("semula-pagu")
  static let semulaSumber = ColumnRole("semula-sumber")
  fileprivate static let bertambah = ColumnRole("bertambah")
  fileprivate static let persen = ColumnRole("persen")
}

/// Semula/menjadi: a plan before and after its amendment.
///
/// What stands under *semula* is checked against the plan before; what stands under *menjadi* is recorded at
/// the stage given, as far as the stage does not say it already. A line with nothing under *menjadi* leaves
/// the plan.
struct AmendmentForm: TableForm {
  let name = "semula-menjadi"
  let stageUse = StageUse.required
  let recordsOnlyChanges = true
  let columns = [
    FormColumn(.kode, .exact("kode", "koderekening")),
    FormColumn(
      .nama, .has("program", without: ["indikator"]), .has("uraian", without: ["indikator"]),
      isRequired: true),
    semula(.semulaIndikator, "indikator"),
    semula(.semulaLokasi, "lokasi"),
    semula(.semulaTarget, "target"),
    FormColumn(
      .semulaPagu, .has("semula", "pagu"), .has("sebelum", "pagu"), .has("semula", "anggaran"),
      .has("sebelum", "anggaran"), .exact("semula", "semularp", "sebelum", "sebelumperubahan"),
      isRequired: true),
    semula(.semulaSumber, "sumber"),
    menjadi(.indikator, "indikator", second: [.lowest("indikator")]),
    menjadi(.lokasi, "lokasi", second: [.exact("lokasi")]),
    menjadi(.target, "target"),
    FormColumn(
      .pagu, .has("menjadi", "pagu"), .has("sesudah", "pagu"), .has("setelah", "pagu"),
      .has("menjadi", "anggaran"), .has("sesudah", "anggaran"), .has("setelah", "anggaran"),
      .exact("menjadi", "menjadirp", "sesudah", "sesudahperubahan", "setelahperubahan"),
      isRequired: true),
    menjadi(.sumber, "sumber", second: [.lowest("sumber")]),
    // What a table states of the difference follows from the rest.
    FormColumn(.bertambah, .has("bertambah"), .has("berkurang"), .has("selisih")),
    FormColumn(.persen, .exact("persen"), second: [.has("bertambah"), .has("berkurang")]),
    FormColumn(.catatan, .has("keterangan"), .has("catatan")),
  ]

  private static func semula(_ role: ColumnRole, _ part: String) -> FormColumn {
    FormColumn(role, .has("semula", part), .has("sebelum", part))
  }

  private static func menjadi(
    _ role: ColumnRole, _ part: String, second: [HeadingPattern] = []
  ) -> FormColumn {
    FormColumn(
      role, .has("menjadi", part), .has("sesudah", part), .has("setelah", part), second: second)
  }

  static let before: [ColumnRole] = [
    .semulaIndikator, .semulaLokasi, .semulaTarget, .semulaPagu, .semulaSumber,
  ]
  private static let after: [ColumnRole] = [.indikator, .lokasi, .target, .pagu, .sumber]

  func read(_ table: ImportTable, into reading: inout Reading) {
    guard let tahapan = reading.request.tahapan else { return }
    reading.checkYear(.pagu, table)
    let rows = reading.unitRows(
      table,
      UnitColumns(
        nama: .nama, indikator: .indikator,
        indikatorBefore: table.has(.semulaIndikator) ? .semulaIndikator : nil, kode: .kode,
        targets: [.target, .semulaTarget]))
    // Columns that a table has but once say the same of both sides, and so nothing about them.
    let roles = (
      AmendmentForm.before.filter(table.has),
      AmendmentForm.after.filter { table.has($0) && !isShared($0, table) }
    )
    let isBefore = rows.map { row in roles.0.contains { says($0, row, table) } }
    let isAfter = rows.map { row in roles.1.contains { says($0, row, table) } }
    check(rows, isBefore, table, tahapan, &reading)
    let kept = zip(rows, zip(isBefore, isAfter)).filter { $0.1.1 || !$0.1.0 }.map(\.0)
    reading.say(
      StatedSide(
        tahun: reading.tahun, tahapan: tahapan, lokasi: .lokasi, target: .target, pagu: .pagu,
        sumber: .sumber, catatan: .catatan),
      firsts(kept), table)
    drop(rows, kept, tahapan, table, &reading)
  }

  private func isShared(_ role: ColumnRole, _ table: ImportTable) -> Bool {
    guard let heading = table.heading(role) else { return false }
    return !["menjadi", "sesudah", "setelah"].contains(where: heading.folded.contains)
  }

  private func says(_ role: ColumnRole, _ row: UnitRow, _ table: ImportTable) -> Bool {
    let cell = table.cell(role, row.row)
    return !cell.isEmpty || (table.isOwn && cell.isQuoted)
  }

  /// The rows of one side: the first of each unit there is the one that speaks for the unit.
  private func firsts(_ rows: [UnitRow]) -> [UnitRow] {
    var seen: Set<Kode> = []
    return rows.map { row in
      var row = row
      row.isFirst = seen.insert(row.kode).inserted
      return row
    }
  }

  private func check(
    _ rows: [UnitRow], _ isBefore: [Bool], _ table: ImportTable, _ tahapan: Tahapan,
    _ reading: inout Reading
  ) {
    let stage =
      reading.request.semula
      ?? reading.state.stageBefore(
        tahapan, pd: reading.pd, tahun: reading.tahun, on: reading.request.effective)
    guard let stage,
      let plan = reading.state.table(pd: reading.pd, tahun: reading.tahun, tahapan: stage)
    else {
      reading.refuse([ImportProblem(.noPlanBefore(tahapan: stage?.name ?? tahapan.name))])
      return
    }
    let said = zip(rows, isBefore).filter { $0.1 || $0.0.kode.level == .subkegiatan }.map(\.0)
    SemulaCheck(tree: PlanTree(plan), stage: "\(reading.tahun)/\(stage.name)", table: table)
      .check(firsts(said), &reading)
  }

  /// The lines that stand under semula alone leave the stage, if it has them.
  private func drop(
    _ rows: [UnitRow], _ kept: [UnitRow], _ tahapan: Tahapan, _ table: ImportTable,
    _ reading: inout Reading
  ) {
    let units = Set(kept.map(\.kode))
    let lines = Set(kept.map { RowKey($0.kode, $0.key) })
    let plan = reading.state.table(pd: reading.pd, tahun: reading.tahun, tahapan: tahapan)
    var gone: Set<RowKey> = []
    for row in rows where !lines.contains(RowKey(row.kode, row.key)) {
      let isWhole = !units.contains(row.kode)
      guard isWhole || row.key != nil else { continue }
      let key = RowKey(row.kode, isWhole ? nil : row.key)
      let own = isWhole ? plan?.keys.filter { $0.kode == row.kode } : [key]
      guard gone.insert(key).inserted, own?.contains(where: { plan?.row($0) != nil }) ?? false
      else { continue }
      let line = LineDropped(
        tahun: reading.tahun, tahapan: tahapan, kode: key.kode, indikator: key.indikator,
        alasan: reading.request.alasan
          ?? Alasan(recorded: "lainnya: kolom menjadi kosong dalam semula-menjadi"))
      reading.say(.lineDropped(line), row.row, row.cell)
    }
  }
}
