/// `jejak record target`: records the target of an indicator.
struct RecordTargetCommand {
  let signature = Signature(
    "record target", .planning,
    summary: Bilingual(
      id: "catat target sebuah indikator", en: "record the target of an indicator"),
    discussion: Bilingual(
      id: "Target dicatat seperti tertulis; bilangan dan satuannya dibaca bila jelas.",
      en:
        """
        The target is recorded as written; number and unit of measure are read where they are \
        clear.
        """
    ),
    parameters: [.kode, .teks],
    options: [
      .indikator.required, .tahun.required, .tahapan.required, .effective.required, .dasar.required,
      .nilai, .satuan, .alasan,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record target 2.17.08.2.01.01 '100 UM' --indikator 1 --tahun 2022 --tahapan rancangan \
        --effective 2021-06-30 --dasar 'Rancangan Renja 2022'
        """,
        Bilingual(
          id: "Target turun dari 110 UM pada kebutuhan.",
          en: "The target falls from 110 UM in kebutuhan."))
    ])
}
