import RenjaModel

/// A target's number with its unit of measure: what two targets must share to be compared.
struct Measure: Hashable {
  let nilai: ExactDecimal
  /// The unit of measure, folded; `%` stays.
  let satuan: String
  /// The target as written.
  let teks: String

  static func == (left: Measure, right: Measure) -> Bool {
    left.nilai == right.nilai && left.satuan == right.satuan
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(nilai)
    hasher.combine(satuan)
  }

  /// Whether it is a share of something, so that parts do not sum to it.
  var isShare: Bool { satuan == "%" || satuan.hasPrefix("persen") }

  /// A unit of measure as it is compared.
  static func fold(_ satuan: String) -> String {
    let folded = NameFolding.fold(satuan)
    return folded.isEmpty ? String(satuan.filter { !$0.isWhitespace }) : folded
  }
}

extension PlanRow {
  /// The row's target as a number with its unit; nil where it has none.
  var measure: Measure? {
    guard let target, let teks = target.value.teks, let nilai = target.value.nilai else {
      return nil
    }
    let satuan = target.value.satuan ?? satuan?.value ?? ""
    return Measure(nilai: nilai, satuan: Measure.fold(satuan), teks: teks)
  }

  /// The target's words, where the row shows any.
  var targetText: String? {
    guard let teks = target?.value.teks, !teks.allSatisfy(\.isWhitespace) else { return nil }
    return teks
  }
}

extension PlanTree {
  /// The indicators of a unit with a number as their target.
  func measures(of kode: Kode) -> [(key: RowKey, measure: Measure)] {
    indicators[kode, default: []].compactMap { indikator in
      let key = RowKey(kode, indikator)
      return rows[key]?.measure.map { (key, $0) }
    }
  }
}
