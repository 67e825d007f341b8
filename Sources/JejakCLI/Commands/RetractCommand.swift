import RenjaStore

/// `jejak retract`: retracts events.
struct RetractCommand: Command {
  private static let numbers = Parameter(
    "SEQ|A..B",
    Bilingual(id: "nomor peristiwa, atau rentangnya", en: "an event's number, or a range"),
    arity: .optional)
  private static let batch = Option(
    "batch", .word("SEQ"),
    Bilingual(
      id: "seluruh batch yang memuat peristiwa ini", en: "the whole batch that holds this event"
    ))

  let signature = Signature(
    "retract", .planning,
    summary: Bilingual(id: "tarik peristiwa yang keliru", en: "retract events that were a mistake"),
    discussion: Bilingual(
      id: "Peristiwa tidak pernah dihapus: penarikan dicatat, dan nilai sebelumnya berlaku lagi.",
      en: "No event is ever erased: the retraction is recorded, and what stood before stands again."
    ),
    parameters: [
      Self.numbers
    ],
    options: [
      Self.batch, .alasan.required, .effective, .dasar,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        "retract 480 --alasan 'koreksi-salah-ketik: angka nol kurang satu'",
        Bilingual(id: "Peristiwa 480 tidak lagi dihitung.", en: "Event 480 counts no longer."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let target = try context.invocation.retracted(Self.numbers, batch: Self.batch)
    let alasan = try context.invocation.requiredAlasan()
    let submission = try Submission(context)
    let request = RetractionRequest(target, alasan: alasan, effective: submission.effective)
    return try submission.submit { planning in
      try request.events(in: planning.history, within: planning.bounds)
    }
  }
}
