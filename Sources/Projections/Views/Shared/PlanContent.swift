public import RenjaModel

/// A plan as a bare table: every cell of every unit and indicator, with what gave it.
///
/// The form in which two plans are compared, and to which a difference can be applied.
public struct PlanContent: Hashable, Sendable {
  /// A unit of an office, or one of its indicators.
  public struct Key: Hashable, Sendable {
    /// The office.
    public let pd: String
    /// The unit.
    public let kode: Kode
    /// The indicator's key; nil for the unit itself.
    public let indikator: String?

    /// The key of a row.
    ///
    /// - Parameters:
    ///   - pd: the office.
    ///   - kode: the unit.
    ///   - indikator: the indicator's key; nil for the unit itself.
    public init(pd: String, kode: Kode, indikator: String? = nil) {
      self.pd = pd
      self.kode = kode
      self.indikator = indikator
    }
  }

  /// The cells of one row; an absent cell has no entry.
  public typealias Cells = [PlanField: Evidenced<CellContent>]

  /// The rows; a row without cells is listed and says nothing else.
  public internal(set) var rows: [Key: Cells] = [:]

  /// The table of the plans of a side.
  public init(_ side: PlanSide) {
    for plan in side.plans {
      let tree = plan.tree
      for kode in Set(tree.rows.keys.map(\.kode)) {
        rows[Key(pd: plan.pd, kode: kode, indikator: nil)] = PlanContent.unit(kode, in: tree)
      }
      for (key, row) in tree.rows where key.indikator != nil {
        let cells = PlanContent.cells(of: row)
        rows[Key(pd: plan.pd, kode: key.kode, indikator: key.indikator)] = cells
      }
    }
  }

  /// The fields that some row holds.
  public var fields: Set<PlanField> { Set(rows.values.flatMap(\.keys)) }

  /// Whether two tables have the same rows and say the same in them.
  ///
  /// - Parameters:
  ///   - other: the other table.
  ///   - fields: the fields that count.
  /// - Returns: whether they agree.
  public func agrees(with other: PlanContent, in fields: Set<PlanField>) -> Bool {
    guard Set(rows.keys) == Set(other.rows.keys) else { return false }
    return rows.allSatisfy { key, cells in
      let others = other.rows[key, default: [:]]
      return fields.allSatisfy { PlanContent.agree(cells[$0], others[$0], in: $0) }
    }
  }

  static func agree(
    _ one: Evidenced<CellContent>?, _ other: Evidenced<CellContent>?, in field: PlanField
  ) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.value.agrees(with: other.value, in: field)
  }

  /// A unit's cells: its amount is also that of its indicators, its name that of any of its rows.
  private static func unit(_ kode: Kode, in tree: PlanTree) -> Cells {
    var cells = tree.rows[RowKey(kode)].map(cells(of:)) ?? [:]
    switch tree.stated(kode) {
    case .absent: break
    case .blank: cells[.pagu] = Evidenced(.rupiah(nil), events: tree.events(statedAt: kode))
    case .amount(let rupiah):
      cells[.pagu] = Evidenced(.rupiah(rupiah), events: tree.events(statedAt: kode))
    }
    cells[.nama] = tree.listedName(of: kode).map { Evidenced(.text($0.value), events: $0.events) }
    return cells
  }

  private static func cells(of row: PlanRow) -> Cells {
    var cells: Cells = [:]
    cells[.pagu] = row.pagu.map { Evidenced(.rupiah($0.value), events: [$0.seq]) }
    cells[.sumber] = row.sumber.map { Evidenced(.sumber($0.value), events: [$0.seq]) }
    cells[.target] = row.target.map {
      Evidenced(.measure(teks: $0.value.teks, nilai: $0.value.nilai), events: [$0.seq])
    }
    cells[.satuan] = row.satuan.map { Evidenced(.text($0.value), events: [$0.seq]) }
    cells[.indikator] = row.indikator.map { Evidenced(.text($0.value.teks), events: [$0.seq]) }
    cells[.lokasi] = row.lokasi.map { Evidenced(.text($0.value), events: [$0.seq]) }
    if !row.catatan.isEmpty {
      cells[.catatan] = Evidenced(
        .notes(row.catatan.mapValues(\.value)), events: row.catatan.values.map(\.seq))
    }
    cells[.realisasi] = row.realisasi.map { Evidenced(.rupiah($0.value), events: [$0.seq]) }
    cells[.kinerja] = row.kinerja.map {
      Evidenced(.measure(teks: $0.value.teks, nilai: $0.value.nilai), events: [$0.seq])
    }
    return cells
  }
}

extension PlanContent.Key: Comparable {
  /// Orders by office, code, and indicator key, a unit before its indicators.
  public static func < (left: PlanContent.Key, right: PlanContent.Key) -> Bool {
    guard left.pd == right.pd else { return left.pd < right.pd }
    guard left.kode == right.kode else { return left.kode < right.kode }
    guard let one = left.indikator, let other = right.indikator else {
      return left.indikator == nil && right.indikator != nil
    }
    return PlanTree.keyOrder(one, other)
  }
}
