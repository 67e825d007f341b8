import Canonical
import EventLog
import Platform
import RenjaStore

/// `jejak init`: makes a log.
struct InitCommand: Command {
  private static let folder = Parameter(
    "DIR", Bilingual(id: "folder log yang dibuat", en: "the folder of the new log"),
    completion: .folder)
  private static let origin = Option(
    "origin", .word("NAME"),
    Bilingual(
      id: "nama asal log; wajib, kecuali dengan --salvage",
      en: "the log's origin; required, except with --salvage"))
  private static let office = Option.pd.means(
    Bilingual(
      id: "perangkat daerah bawaan; tanpanya bagian terakhir nama asal",
      en: "the office taken where none is named; else the origin's last part"))
  private static let offset = Option(
    "offset", .choice(["+07:00", "+08:00", "+09:00"]),
    Bilingual(
      id: "waktu setempat log (baku: +07:00)", en: "the log's local time (default: +07:00)"))
  private static let segment = Option(
    "segment", .word("SIZE"),
    Bilingual(
      id: "ukuran segmen sebelum disegel, dalam byte atau MiB (baku: 16MiB)",
      en: "size at which a segment is sealed, in bytes or MiB (default: 16MiB)"))
  private static let invented = Option(
    "invented", .word("TEXT"),
    Bilingual(
      id: "peringatan di atas setiap keluaran bahwa isinya karangan",
      en: "a warning above every output that the data are made up"))
  private static let group = Option(
    "group", .word("GROUP"),
    Bilingual(
      id: "kelompok pengguna sistem yang boleh menulis ke folder log",
      en: "the system's group that may write to the log's folder"))
  private static let salvage = Option(
    "salvage", .word("OLD"),
    Bilingual(id: "log rusak yang diselamatkan", en: "the damaged log to salvage"),
    completion: .folder)

  let signature = Signature(
    "init", .planning,
    summary: Bilingual(id: "buat log baru", en: "make a new log"),
    discussion: Bilingual(
      id:
        """
        Nama asal (origin) tidak pernah berubah dan tercetak di setiap keluaran. Folder harus \
        belum ada atau kosong. --salvage menyelamatkan awalan terpanjang yang terbukti utuh \
        dari log yang rusak; log lama tidak disentuh.
        """,
      en:
        """
        The origin never changes and stands on every output. The folder must not exist or be \
        empty. --salvage saves the longest prefix of a damaged log that verifies; the old log \
        stays untouched.
        """
    ),
    parameters: [Self.folder],
    options: [
      Self.origin, Self.office, Self.offset, Self.segment, Self.group, Self.invented,
      Self.salvage, .dryRun,
    ],
    groups: [.receipt],
    examples: [
      Example(
        """
        init EventLogs/dinkopum-2023 --origin lumajangkab.go.id/renja/dinkopum --pd \
        2.17.3.30.0.00.01.0000
        """,
        Bilingual(
          id: "Membuat log kosong untuk Dinas Koperasi dan Usaha Mikro.",
          en: "Makes an empty log for the Dinas Koperasi dan Usaha Mikro."))
    ])

  func run(_ context: Context) throws -> ExitCode {
    let path = try context.invocation.text(Self.folder)
    let old = try context.invocation.text(Self.salvage)
    if context.invocation.has(.dryRun) {
      let identity = try identity(
        context, continuing: old.map { try RenjaLog(opening: $0).identity })
      try LogCreation.rehearse(path, identity)
      try context.answer(try NewLogReport(of: identity, at: path, in: context))
      return .done
    }
    if let old {
      let identity = try identity(context, continuing: RenjaLog(opening: old).identity)
      try created(path) { () throws(LogError) in
        _ = try LogSalvage.run(old, into: path, identity)
      }
    } else {
      let identity = try identity(context)
      try created(path) { () throws(LogError) in try LogCreation.create(path, identity) }
    }
    try context.answer(NewLogReport(try RenjaLog(opening: path), at: path, in: context))
    return .done
  }

  /// What the new log is called and how it is kept; what is not said is as in the one it continues.
  private func identity(
    _ context: Context, continuing old: LogIdentity? = nil
  ) throws -> LogIdentity {
    let arguments = context.invocation
    guard let origin = try arguments.text(Self.origin) ?? old?.origin else {
      throw UsageError.optionMissing(Self.origin.flag, placeholder: Self.origin.placeholder)
    }
    var identity = LogIdentity(
      origin: origin,
      offset: arguments.value(Self.offset).flatMap(UTCOffset.init) ?? old?.offset ?? .jakarta,
      created: Instant(clamping: context.console.clock.secondsSince1970()),
      pd: try arguments.text(Self.office) ?? old?.pd)
    identity.segmentSize =
      try arguments.size(Self.segment) ?? old?.segmentSize ?? identity.segmentSize
    identity.group = try arguments.text(Self.group) ?? old?.group
    identity.invented = try arguments.text(Self.invented) ?? old?.invented
    return identity
  }

  private func created(_ path: String, _ making: () throws(LogError) -> Void) throws {
    do throws(LogError) {
      try making()
    } catch .storage(let error) {
      throw NewLogError(path: path, cause: error)
    } catch {
      throw error
    }
  }
}

extension UTCOffset {
  /// West Indonesian time, that of most offices; the other two are a choice.
  fileprivate static let jakarta = UTCOffset(minutes: 420) ?? .utc
}
