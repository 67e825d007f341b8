/// `jejak log`: lists events.
struct LogCommand {
  let signature = Signature(
    "log", .reading,
    summary: Bilingual(id: "daftar peristiwa", en: "list events"),
    discussion: Bilingual(
      id: "Semua saringan berlaku bersama. --follow menunggu peristiwa baru.",
      en: "All filters hold together. --follow waits for new events."),
    options: [
      .kode.means(Bilingual(id: "hanya kode yang berawal begini", en: "only codes that begin so")),
      Option(
        "type", .word("T"),
        Bilingual(id: "hanya jenis peristiwa ini", en: "only this type of event")),
      .actor.means(Bilingual(id: "hanya dari pelaku ini", en: "only by this actor")), .tahun,
      .tahapan,
      Option(
        "since", .word("DATE"),
        Bilingual(id: "dicatat sejak hari ini", en: "recorded from this day on")),
      Option(
        "until", .word("DATE"),
        Bilingual(id: "dicatat sampai hari ini", en: "recorded up to this day")),
      Option(
        "seq", .word("A..B"), Bilingual(id: "hanya nomor-nomor ini", en: "only these numbers")),
      Option("follow", .flag, Bilingual(id: "tunggu peristiwa baru", en: "wait for new events")),
    ],
    groups: [.log, .report, .bounds],
    examples: [
      Example(
        "log --kode 2.17.08 --type pagu-changed --tahapan rancangan",
        Bilingual(
          id: "Perubahan pagu program itu pada rancangan.",
          en: "The changes of pagu of that program in the draft."))
    ])
}
