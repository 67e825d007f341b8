import Projections
import RenjaModel

extension FormError: Explained {
  var problem: Problem {
    switch self {
    case .unknown(let name, let near):
      Problem(
        identifier: .formUnknown, status: .usage,
        what: Bilingual(
          id: "tidak ada formulir '\(name)'", en: "there is no form '\(name)'"),
        details: near.isEmpty
          ? []
          : [Bilingual(id: "Mungkin maksud Anda: \(near)?", en: "Did you mean: \(near)?")],
        remedy: Bilingual(
          id: "Formulir yang ada: \(FilledForm.names).",
          en: "The forms are: \(FilledForm.names)."))
    case .notAmended(let coordinate, let stages):
      Problem(
        identifier: .planNotAmended, status: .noInput,
        what: Bilingual(
          id:
            "rencana \(coordinate.text) belum diubah; tidak ada rencana sebelumnya untuk disandingkan",
          en: "the plan \(coordinate.text) has no amendment, and so no plan before to set beside it"
        ),
        remedy: Bilingual(
          id: """
            Sebutkan dua koordinat, misalnya '\(FormError.example(coordinate.tahun, stages))'. \
            Tahapan yang ada: \(stages.map(\.name)).
            """,
          en: """
            Name two coordinates, such as '\(FormError.example(coordinate.tahun, stages))'. \
            The stages are: \(stages.map(\.name)).
            """))
    }
  }

  /// A command line that sets two stages of the plan beside each other.
  private static func example(_ tahun: Int, _ stages: [Tahapan]) -> String {
    let plans = stages.filter { !$0.isReference }
    let before = plans.first ?? .rancangan
    let after = plans.last ?? .penetapan
    return "jejak form semula-menjadi \(tahun)/\(before) \(tahun)/\(after)"
  }
}
