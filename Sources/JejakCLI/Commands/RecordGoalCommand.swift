import RenjaModel

/// `jejak record goal`: records a goal.
struct RecordGoalCommand {
  let signature = Signature(
    "record goal", .planning,
    summary: Bilingual(
      id: "catat tujuan, sasaran atau indikatornya",
      en: "record a goal, an objective or its indicator"),
    discussion: Bilingual(
      id: "Kuncinya (t1, s1, i1) dipakai oleh goal-measure dan goal-link.",
      en: "Its key (t1, s1, i1) is what goal-measure and goal-link name."),
    parameters: [.goal, .teks],
    options: [
      Option(
        "jenis", .choice(JenisTujuan.allCases.map(\.rawValue)),
        Bilingual(id: "jenisnya", en: "its kind")
      ).required,
      Option("induk", .word("KUNCI"), Bilingual(id: "kunci induknya", en: "its parent's key")),
      Option(
        "formula", .word("TEKS"), Bilingual(id: "rumus perhitungannya", en: "how it is computed")),
      Option(
        "spm", .word("TEKS"),
        Bilingual(id: "standar pelayanan minimal", en: "the minimum service standard")),
      Option(
        "ikk", .word("TEKS"),
        Bilingual(id: "indikator kinerja kunci", en: "the key performance indicator")),
      .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record goal s1 'Meningkatnya kualitas Koperasi' --jenis sasaran --induk t1 --effective \
        2021-03-15 --dasar 'Renja 2022 Tabel 3.1'
        """,
        Bilingual(id: "Sasaran pertama dari Tabel 3.1.", en: "The first objective of Tabel 3.1."))
    ])
}
