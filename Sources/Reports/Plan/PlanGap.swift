import Projections
import RenjaModel

/// A figure stated at a program or kegiatan that is not the sum of what is below it.
struct PlanGap {
  let kode: Kode
  let nama: String
  let stated: Evidenced<Figure>
  let children: Evidenced<Figure>
  let computed: Evidenced<Figure>

  /// What the stated figure has more than its children state.
  var fromChildren: Rupiah {
    children.value.isListed ? stated.value.counted - children.value.counted : .zero
  }

  /// What the stated figure has more than the money of record below it.
  var fromComputed: Rupiah { stated.value.counted - computed.value.counted }

  /// The gap of a unit; nil where it states nothing, or what it states agrees.
  init?(_ row: CurrentPlan.Row) {
    guard row.level < .subkegiatan, row.pagu.value.isListed else { return nil }
    kode = row.kode
    nama = row.nama
    stated = row.pagu
    children = row.children ?? Evidenced(.absent, events: [])
    computed = row.computed
    guard fromChildren != .zero || fromComputed != .zero else { return nil }
  }
}

extension CurrentPlan {
  /// Every figure stated at a program or kegiatan that is not the sum of what is below it.
  var gaps: [PlanGap] { rows.compactMap(PlanGap.init) }
}
