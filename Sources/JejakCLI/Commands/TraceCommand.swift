/// `jejak trace`: traces the pagu through the stages.
struct TraceCommand {
  let signature = Signature(
    "trace", .reading,
    summary: Bilingual(
      id: "lacak pagu dari awal sampai akhir", en: "trace the pagu from first draft to final"),
    discussion: Bilingual(
      id:
        """
        Setiap unit, setiap tahapan yang memuat pagu, perubahan dan persentasenya. Tidak ada \
        baris, baris kosong dan 0 dibedakan.
        """,
      en:
        """
        Every unit, every stage that holds a pagu, each change and its percentage. No row, a \
        blank row and 0 are told apart.
        """
    ),
    parameters: [.year, .kode.optional],
    options: [
      .from.means(Bilingual(id: "tahapan pertama", en: "the first stage")),
      Option("to", .word("TO"), Bilingual(id: "tahapan terakhir", en: "the last stage")),
      Option(
        "by", .choice(["program", "sumber"]),
        Bilingual(id: "kelompokkan menurut ini", en: "group by this")),
    ],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "trace 2022",
        Bilingual(
          id: "Pagu 37 sub kegiatan dari kebutuhan sampai penetapan.",
          en: "The pagu of 37 sub kegiatan from need to final allocation.")),
      Example(
        "trace 2022 2.17.08.2.01.01",
        Bilingual(
          id: "315.000.000, lalu 1.166.815.000, lalu 0.",
          en: "315.000.000, then 1.166.815.000, then 0.")),
    ])
}
