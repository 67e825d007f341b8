import RenjaModel

/// Semula/menjadi: a plan before and after its amendment, line by line.
///
/// Takes any two plans. Units join by code, across years through `code-mapped` where one code became
/// one; indicators by their keys. A line that only one side has stands there with the other side empty.
public enum SemulaMenjadiForm {
  /// The form's name in commands.
  public static let name = "semula-menjadi"

  /// The columns of the form, with those that the log computes.
  public static let columns: [Form.Column] = {
    let before = "Semula"
    let after = "Menjadi"
    let change = "Bertambah/(Berkurang)"
    let old = Form.Column("6", "Pagu (Rp)", group: before, kind: .rupiah)
    let new = Form.Column("11", "Pagu (Rp)", group: after, kind: .rupiah)
    return [
      Form.Column("1", "Kode", kind: .key),
      Form.Column("2", "Program/Kegiatan/Sub Kegiatan"),
      Form.Column("3", "Indikator Kinerja", group: before),
      Form.Column("4", "Lokasi", group: before),
      Form.Column("5", "Target Kinerja", group: before),
      old, old.computed,
      Form.Column("7", "Sumber Dana", group: before),
      Form.Column("8", "Indikator Kinerja", group: after),
      Form.Column("9", "Lokasi", group: after),
      Form.Column("10", "Target Kinerja", group: after),
      new, new.computed,
      Form.Column("12", "Sumber Dana", group: after),
      Form.Column(
        "13", "Rp", group: change, formula: "11-6", kind: .rupiah, isComputed: true),
      Form.Column(
        "14", "%", group: change, formula: "13/6 x 100", kind: .number, isComputed: true),
      Form.Column("15", "Keterangan"),
    ]
  }()

  /// The form of two plans.
  ///
  /// - Parameters:
  ///   - before: the plan before.
  ///   - after: the plan after; where an office holds nothing there, its right side stays empty.
  /// - Returns: the lines of both, then what all of them sum to.
  /// - Complexity: O(n log n) in the rows of both.
  public static func form(from before: PlanSide, to after: PlanSide) -> Form {
    let olds = Dictionary(uniqueKeysWithValues: before.plans.map { ($0.pd, $0) })
    let news = Dictionary(uniqueKeysWithValues: after.plans.map { ($0.pd, $0) })
    let known = before.state.size > after.state.size ? before.state : after.state
    let join = UnitJoin(known.nomenclature.mappings, from: before.tahun, to: after.tahun)
    let isAlone = Set(olds.keys).union(news.keys).count == 1
    return Form(
      form: name, judul: judul(before.tahun, after.tahun), tahun: after.tahun, columns: columns,
      rows: Set(olds.keys).union(news.keys).sorted().flatMap { pd in
        SemulaMenjadiBuilder(
          pd: pd, state: after.state, before: olds[pd], after: news[pd], join: join,
          isAlone: isAlone
        ).rows()
      })
  }

  private static func judul(_ before: Int, _ after: Int) -> String {
    let years = before == after ? "\(after)" : "\(before) dan \(after)"
    return "Perubahan Rencana Kerja Perangkat Daerah Tahun \(years) (Semula/Menjadi)"
  }
}
