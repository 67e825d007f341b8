/// `jejak record proposal`: records a proposal.
struct RecordProposalCommand {
  let signature = Signature(
    "record proposal", .planning,
    summary: Bilingual(
      id: "catat usulan pemangku kepentingan", en: "record a proposal of a stakeholder"),
    discussion: Bilingual(
      id: "Usulan masuk formulir T-C.32; keputusannya dicatat dengan proposal-decide.",
      en: "A proposal stands in form T-C.32; what became of it is recorded by proposal-decide."),
    parameters: [.proposal, .teks],
    options: [
      .tahun.required,
      Option("nomor", .word("N"), Bilingual(id: "nomor usulan", en: "the proposal's number")),
      Option("lokasi", .word("TEKS"), Bilingual(id: "lokasi", en: "the location")),
      .indikator.means(Bilingual(id: "indikator yang diusulkan", en: "the indicator proposed")),
      Option(
        "besaran", .word("TEKS"),
        Bilingual(id: "besaran yang diusulkan", en: "how much is proposed")),
      Option(
        "pengusul", .word("TEKS"), Bilingual(id: "siapa yang mengusulkan", en: "who proposed it")),
      Option(
        "mekanisme", .word("TEKS"), Bilingual(id: "forum atau jalurnya", en: "by which forum")),
      .effective.required, .dasar.required,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record proposal u1 'Pelatihan kewirausahaan' --tahun 2022 --lokasi Lumajang \
        --effective 2021-02-15 --dasar 'T-C.32 2022'
        """,
        Bilingual(id: "Mencatat sebuah usulan.", en: "Records a proposal."))
    ])
}
