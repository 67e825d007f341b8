import RenjaModel

/// `jejak why`: tells the story of a cell.
struct WhyCommand {
  let signature = Signature(
    "why", .reading,
    summary: Bilingual(id: "ceritakan riwayat satu sel", en: "tell the story of one cell"),
    discussion: Bilingual(
      id:
        """
        Setiap peristiwa sel itu: apa yang digantikan, oleh siapa, kapan, berdasarkan dokumen \
        dan baris mana.
        """,
      en: "Every event of that cell: what it replaced, by whom, when, on which document and row."),
    parameters: [
      .coordinate, .kode,
      Parameter(
        "FIELD",
        Bilingual(
          id: "pagu, target, lokasi, …; tanpanya semua",
          en: "pagu, target, lokasi, …; all without it"), arity: .optional,
        completion: .words(PlanField.allCases.map(\.rawValue))),
    ],
    options: [.indikator],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "why 2022/rancangan 2.17.08.2.01.01 pagu",
        Bilingual(
          id: "Mengapa pagunya 1.166.815.000: T-C.33 baris 687.",
          en: "Why its pagu is 1.166.815.000: T-C.33, row 687."))
    ])
}
