import RenjaModel

/// `jejak record goal-measure`: records the target or result of a goal.
struct RecordGoalMeasureCommand {
  let signature = Signature(
    "record goal-measure", .planning,
    summary: Bilingual(
      id: "catat target atau capaian sebuah tujuan", en: "record the target or result of a goal"),
    discussion: Bilingual(
      id: "Teks dicatat seperti tertulis; --nilai bila bilangannya jelas.",
      en: "The text is recorded as written; --nilai where its number is clear."),
    parameters: [.goal, .teks],
    options: [
      Option(
        "ukuran", .choice(UkuranTujuan.allCases.map(\.rawValue)),
        Bilingual(id: "yang diukur", en: "what is measured")
      ).required, .tahun.required, .tahapan.required, .nilai, .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record goal-measure i2 '77,66 %' --ukuran target --nilai 77,66 --tahun 2022 --tahapan \
        penetapan --effective 2021-09-30 --dasar 'Renja 2022 Tabel 3.1'
        """,
        Bilingual(
          id: "Target persentase koperasi berkualitas.",
          en: "The target for the share of sound cooperatives."))
    ])
}
