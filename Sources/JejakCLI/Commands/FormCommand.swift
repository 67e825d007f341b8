/// `jejak form`: fills an official form.
struct FormCommand {
  /// The forms that can be filled.
  static let names = [
    "T-C.29", "T-C.30", "T-C.31", "T-C.32", "T-C.33", "Bab-IV", "Tabel-3.1", "E.81",
    "semula-menjadi",
  ]

  let signature = Signature(
    "form", .reading,
    summary: Bilingual(id: "isi formulir resmi", en: "fill an official form"),
    discussion: Bilingual(
      id:
        """
        Kolom, judul dan penomoran seperti dalam Permendagri 86/2017. Angka dihitung dari log \
        pada koordinat itu.
        """,
      en:
        """
        Columns, headings and numbering as in Permendagri 86/2017, computed from the log at \
        that coordinate.
        """
    ),
    parameters: [
      Parameter(
        "NAME",
        Bilingual(id: "nama formulir, misalnya T-C.33", en: "the form's name, such as T-C.33"),
        completion: .words(Self.names)), .coordinate,
    ],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "form T-C.33 2022/rancangan --format csv --output T-C.33.csv",
        Bilingual(
          id: "Formulir yang dapat diimpor kembali tanpa perubahan.",
          en: "The form; importing it again adds nothing."))
    ])
}
