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
    }
  }
}
