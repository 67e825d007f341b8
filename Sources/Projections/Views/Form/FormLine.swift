import RenjaModel

/// A row that a form prints for a unit: the unit itself with its first indicator, or a further one.
struct FormLine: Hashable {
  let kode: Kode
  let indikator: String?
  /// Whether it is the unit's first row, where what the unit itself says is printed.
  let isFirst: Bool
  /// How the form lists the row at this stage; nil where it does not.
  let listing: Cell<Listing>?

  var kind: Form.Row.Kind {
    kode.level < .program ? .heading : isFirst ? .unit : .indicator
  }
}

extension PlanTree {
  /// The rows of a form in the order of its document; what it does not list follows, indicators behind
  /// their unit and units in code order.
  func lines(of form: String) -> [FormLine] {
    let listed = rows.compactMap { key, row in row.listings[form].map { (key: key, cell: $0) } }
      .sorted { one, other in
        let places = (one.cell.value.urut, other.cell.value.urut)
        return places.0 == places.1 ? one.key.isBefore(other.key) : places.0 < places.1
      }
    let shown = Dictionary(grouping: listed, by: \.key.kode)
    var lines: [FormLine] = []
    for (key, cell) in listed {
      let own = shown[key.kode, default: []]
      lines.append(
        FormLine(
          kode: key.kode, indikator: key.indikator, isFirst: key == own.first?.key,
          listing: cell))
      guard key == own.last?.key else { continue }
      let keys = Set(own.map(\.key.indikator))
      lines += indicators[key.kode, default: []].filter { !keys.contains($0) }.map {
        FormLine(kode: key.kode, indikator: $0, isFirst: false, listing: nil)
      }
    }
    let held = Set(rows.filter { !$0.value.isEnumerated }.keys.map(\.kode))
    for kode in held.subtracting(shown.keys).sorted() { lines += unlisted(kode) }
    return lines
  }

  /// The rows of a unit that a form does not list.
  private func unlisted(_ kode: Kode) -> [FormLine] {
    let keys = indicators[kode, default: []]
    let first = FormLine(kode: kode, indikator: keys.first, isFirst: true, listing: nil)
    return [first]
      + keys.dropFirst().map {
        FormLine(kode: kode, indikator: $0, isFirst: false, listing: nil)
      }
  }
}

extension RowKey {
  /// Code order, a unit before its indicators.
  func isBefore(_ other: RowKey) -> Bool {
    guard kode == other.kode else { return kode < other.kode }
    guard let one = indikator, let two = other.indikator else { return indikator == nil }
    return PlanTree.keyOrder(one, two)
  }
}

extension PlanRow {
  /// Whether nothing is said of the row but that a list of names has it.
  var isEnumerated: Bool {
    guard !listings.isEmpty, listings.values.allSatisfy(\.value.isEnumeration) else {
      return false
    }
    return fieldsSaid == 0
  }

  private var fieldsSaid: Int {
    [
      pagu != nil, sumber != nil, target != nil, satuan != nil, indikator != nil, lokasi != nil,
      !catatan.isEmpty,
    ].count(where: \.self)
  }
}
