/// `jejak seal`: seals the active segment.
struct SealCommand {
  let signature = Signature(
    "seal", .proving,
    summary: Bilingual(
      id: "segel segmen yang sedang ditulis", en: "seal the segment being written"),
    discussion: Bilingual(
      id: "Segmen yang disegel tidak berubah lagi dan dapat diterbitkan.",
      en: "A sealed segment never changes again and can be published."),
    groups: [.log, .receipt],
    examples: [
      Example(
        "seal",
        Bilingual(
          id: "Menutup segmen, misalnya setiap akhir bulan.",
          en: "Closes the segment, such as at the end of each month."))
    ])
}
