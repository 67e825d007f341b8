/// `jejak stats`: counts what the log holds.
struct StatsCommand {
  let signature = Signature(
    "stats", .reading,
    summary: Bilingual(id: "ringkasan isi log", en: "what the log holds, in numbers"),
    discussion: Bilingual(
      id: "Peristiwa menurut jenis, tahun, tahapan dan pelaku; ukuran segmen dan tembolok.",
      en: "Events by type, year, stage and actor; sizes of segments and caches."),
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "stats",
        Bilingual(
          id: "Berapa peristiwa, sejak kapan, oleh siapa.",
          en: "How many events, since when, by whom."))
    ])
}
