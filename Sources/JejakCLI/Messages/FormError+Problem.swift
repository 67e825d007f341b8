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
            Sebutkan dua koordinat, misalnya 'form semula-menjadi \(coordinate.tahun)/\
            \(stages.first?.name ?? "rancangan") \(coordinate.tahun)/\
            \(stages.last?.name ?? "penetapan")'. Tahapan yang ada: \(stages.map(\.name)).
            """,
          en: """
            Name two coordinates, such as 'form semula-menjadi \(coordinate.tahun)/\
            \(stages.first?.name ?? "rancangan") \(coordinate.tahun)/\
            \(stages.last?.name ?? "penetapan")'. The stages are: \(stages.map(\.name)).
            """))
    }
  }
}
