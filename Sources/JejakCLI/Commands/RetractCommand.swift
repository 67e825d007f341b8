/// `jejak retract`: retracts events.
struct RetractCommand {
  let signature = Signature(
    "retract", .planning,
    summary: Bilingual(id: "tarik peristiwa yang keliru", en: "retract events that were a mistake"),
    discussion: Bilingual(
      id: "Peristiwa tidak pernah dihapus: penarikan dicatat, dan nilai sebelumnya berlaku lagi.",
      en: "No event is ever erased: the retraction is recorded, and what stood before stands again."
    ),
    parameters: [
      Parameter(
        "SEQ|A..B",
        Bilingual(id: "nomor peristiwa, atau rentangnya", en: "an event's number, or a range"),
        arity: .optional)
    ],
    options: [
      Option(
        "batch", .word("SEQ"),
        Bilingual(
          id: "seluruh batch yang memuat peristiwa ini", en: "the whole batch that holds this event"
        )), .alasan.required, .effective, .dasar,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        "retract 480 --alasan 'koreksi-salah-ketik: angka nol kurang satu'",
        Bilingual(id: "Peristiwa 480 tidak lagi dihitung.", en: "Event 480 counts no longer."))
    ])
}
