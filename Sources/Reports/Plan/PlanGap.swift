import Projections
import RenjaModel

/// A figure stated at a program or kegiatan that is not the sum of what is below it.
struct PlanGap {
  let kode: Kode
  let nama: String
  let stated: Figure
  let children: Figure
  let computed: Figure

  /// What the stated figure has more than its children state.
  var fromChildren: Rupiah {
    children.isListed ? stated.counted - children.counted : .zero
  }

  /// What the stated figure has more than the money of record below it.
  var fromComputed: Rupiah { stated.counted - computed.counted }

  /// The gap of a unit; nil where it states nothing, or what it states agrees.
  init?(_ row: CurrentPlan.Row) {
    guard row.level < .subkegiatan, row.pagu.value.isListed else { return nil }
    kode = row.kode
    nama = row.nama
    stated = row.pagu.value
    children = row.children?.value ?? .absent
    computed = row.computed.value
    guard fromChildren != .zero || fromComputed != .zero else { return nil }
  }
}
