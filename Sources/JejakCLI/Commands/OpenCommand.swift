/// `jejak open`: opens a stage.
struct OpenCommand {
  let signature = Signature(
    "open", .planning,
    summary: Bilingual(
      id: "buka tahapan, dengan salinan tahapan lain", en: "open a stage, with a copy of another"),
    discussion: Bilingual(
      id:
        """
        Tidak ada tahapan yang mewarisi: --from menyalin setiap sel sebagai peristiwa biasa \
        dalam satu batch.
        """,
      en: "No stage inherits: --from copies every cell as an ordinary event, in one batch."),
    parameters: [.stage],
    options: [.from.means(Bilingual(id: "koordinat yang disalin", en: "the coordinate to copy"))]
      + Option.fact,
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        open 2022/perubahan --from 2022/penetapan --effective 2022-07-01 --dasar 'Perubahan \
        RKPD 2022'
        """,
        Bilingual(
          id: "Rencana perubahan dimulai dari penetapan.",
          en: "The amended plan begins as the adopted one."))
    ])
}
