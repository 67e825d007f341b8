import EventLog
import Evidence
import Merkle
import RenjaStore
import Reports

/// `jejak verify`: proves that the log is whole.
struct VerifyCommand: Command {
  let signature = Signature(
    "verify", .proving,
    summary: Bilingual(id: "buktikan bahwa log utuh", en: "prove that the log is whole"),
    discussion: Bilingual(
      id:
        """
        Setiap baris dan seluruh pohon dihitung ulang. Setiap kerusakan disebut tempatnya: segmen, \
        baris, byte, yang seharusnya dan yang ditemukan. Status keluar: 1 untuk ekor yang \
        terpotong, 2 bila rusak.

        Log yang dikembalikan ke keadaan lama atau ditulis ulang seluruhnya utuh bagi dirinya \
        sendiri: hanya titik periksa yang disimpan di luar menunjukkannya (--against). Yang ada \
        di witness/ selalu ikut diperiksa.
        """,
      en:
        """
        Every line and the whole tree are computed again. Each fault is named with its place: \
        segment, line, byte, what was expected and what was found. Ends with 1 for a torn tail, \
        with 2 where it is broken.

        A log that was set back to an older state, or rewritten as a whole, is sound in itself: \
        only a checkpoint kept elsewhere shows it (--against). Those in witness/ are always \
        compared.
        """
    ),
    options: [.against, .signers, .logs],
    groups: [.log, .output(FormatName.allCases)],
    examples: [
      Example(
        "verify",
        Bilingual(
          id: "Membuktikan bahwa log sama dengan titik periksanya.",
          en: "Proves that the log is what its checkpoint says.")),
      Example(
        "verify --against simpanan-2021.txt simpanan-2022.txt",
        Bilingual(
          id: "Juga: apakah log masih melanjutkan yang dulu Anda lihat.",
          en: "Also: whether the log still extends what you saw.")),
    ])

  func run(_ context: Context) throws -> ExitCode {
    if let regency = try Regency(context) { return try regency.verify() }
    let location = LogLocation(console: context.console)
    let folder = try location.folder(named: context.invocation.value(.log))
    let files = try context.invocation.values(.against).map { path in
      KeptCheckpoints.File(name: path, bytes: try context.read(path))
    }
    let snapshot = try LogSnapshot(opening: folder)
    let readings = try KeptCheckpoints(of: snapshot, and: files)
      .readings(signers: context.signers())
    let progress = context.console.progress
    let result = try LogVerification.run(folder, against: readings.compactMap(\.checkpoint)) {
      progress?.reached($0)
    }
    let verdict = VerificationVerdict(result, readings)
    try context.answer(VerifyReport(verdict, of: snapshot.identity, context))
    return verdict.status
  }
}
