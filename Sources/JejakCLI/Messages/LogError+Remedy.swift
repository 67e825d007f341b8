import EventLog
import Platform

extension LogError {
  /// What to do about it.
  var remedy: Bilingual {
    switch self {
    case .noSuchPath:
      Bilingual(
        id: "Periksa --log atau JEJAK_LOG; 'jejak init' membuat log baru.",
        en: "Check --log or JEJAK_LOG; 'jejak init' makes a new log.")
    case .notALog:
      Bilingual(
        id: "Sebutkan folder yang berisi log.json; 'jejak init' membuat log baru.",
        en: "Name the folder that holds log.json; 'jejak init' makes a new log.")
    case .halfALog, .badIdentity:
      Bilingual(
        id: """
          Kembalikan log.json dari salinan, terbitan, atau cermin log ini: isinya ditulis sekali \
          dan tidak pernah berubah.
          """,
        en: """
          Put log.json back from a copy, a publication or a mirror of this log: it is written once \
          and never changes.
          """)
    case .evidence:
      Bilingual(
        id: """
          Jangan ubah apa pun di dalamnya. 'jejak verify' menunjukkan semuanya; \
          'jejak init BARU --salvage LAMA' menyelamatkan bagian yang terbukti utuh.
          """,
        en: """
          Change nothing in it. 'jejak verify' shows everything; 'jejak init NEW --salvage OLD' \
          saves the part that verifies.
          """)
    case .newerFormat:
      Bilingual(id: "Pakai Jejak yang lebih baru.", en: "Use a newer Jejak.")
    case .sharedFileSystem:
      Bilingual(
        id: """
          Pindahkan log ke disk setempat, atau pakai --shared-disk bila hanya satu komputer yang \
          mencatat.
          """,
        en: """
          Move the log to a local disk, or use --shared-disk where only one machine ever writes.
          """)
    case .locked:
      Bilingual(
        id: "Tunggu sampai selesai, lalu ulangi.", en: "Wait until it is done, then try again.")
    case .storage(let error): error.problem.remedy
    case .stopped:
      Bilingual(
        id: "Periksa disk, lalu ulangi; yang sudah tercatat tetap tercatat.",
        en: "Check the disk, then try again; what is recorded stays recorded.")
    case .unexpectedSize(_, let found, _):
      Bilingual(
        id: """
          Orang lain sudah mencatat. Lihat 'jejak log', lalu ulangi dengan --expect \(found).
          """,
        en: """
          Somebody else has recorded. Look at 'jejak log', then try again with --expect \(found).
          """)
    case .differentContent:
      Bilingual(
        id: """
          Ulangi dengan isi yang sama bila memang mengulang; bila bukan, beri --id yang baru.
          """,
        en: "Repeat it with the same content if it is a repetition; if not, give a new --id.")
    case .partlyKnown:
      Bilingual(
        id: "--id itu dipakai perintah lain; beri --id yang baru.",
        en: "That --id was used for another command; give a new --id.")
    case .unfit:
      Bilingual(
        id: "Perbaiki atau pendekkan isinya, lalu ulangi.",
        en: "Correct or shorten what it says, then try again.")
    case .batchSize:
      Bilingual(id: "Bagilah menjadi beberapa perintah.", en: "Split it into several commands.")
    case .clockAhead:
      Bilingual(
        id: "Betulkan jam komputer, atau pakai --clock-ok bila jamnya benar.",
        en: "Set the clock right, or use --clock-ok if it is right.")
    case .policy(let fault): fault.problem.remedy
    case .forbidden(let denial, _): denial.problem.remedy
    case .group(let name, let cause): GroupProblem.problem(name, cause).remedy
    case .notEmpty:
      Bilingual(
        id: "Sebutkan folder yang belum ada atau kosong.",
        en: "Name a folder that does not exist or is empty.")
    case .notRestorable:
      Bilingual(
        id: """
          Pakai berkas seperti yang ditulis 'jejak export events', titik periksa dari ukuran yang \
          sama, dan log kosong dengan nama asal yang sama.
          """,
        en: """
          Use the file as 'jejak export events' wrote it, the checkpoint of the same size, and an \
          empty log of the same origin.
          """)
    case .unusable(_, .segmentSize):
      Bilingual(id: "Tulis misalnya 16MiB.", en: "Write, for example, 16MiB.")
    case .unusable:
      Bilingual(
        id: "Tulis misalnya lumajangkab.go.id/renja/dinkopum, tanpa spasi.",
        en: "Write, for example, lumajangkab.go.id/renja/dinkopum, without spaces.")
    }
  }
}
