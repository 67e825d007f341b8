import Foundation
import Platform
import RenjaStore
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Links, pipes and folders where files belong")
struct HostileFolderTests {
  /// What may stand in the place of a file.
  enum Intruder: String, CaseIterable {
    case pipe, link, loop, folder, device

    func put(at path: String) throws {
      try? FileManager.default.removeItem(atPath: path)
      switch self {
      case .pipe: #expect(unsafe mkfifo(path, 0o644) == 0)
      case .link: #expect(unsafe symlink("/etc/passwd", path) == 0)
      case .loop: #expect(unsafe symlink(path, path) == 0)
      case .folder: #expect(unsafe mkdir(path, 0o755) == 0)
      case .device: #expect(unsafe symlink("/dev/zero", path) == 0)
      }
    }
  }

  private static let places = [
    "log.json", "checkpoint", "active/00000000000000000001.open", "lock", "policy.json",
    "tree/00000000000000000001.leaves", "derived/frontier", "checkpoint.tmp", "active.tmp",
    "segments/00000000000000000001.jsonl", "witness/00000000000000000001.note",
  ]

  @Test(arguments: places, Intruder.allCases)
  func `inside a log are refused or passed over, never followed or waited for`(
    place: String, intruder: Intruder
  ) throws {
    let session = try WritingSession.withPlan()
    try intruder.put(at: session.log + "/" + place)
    let clock = ContinuousClock()
    let start = clock.now
    for command in [["show", "2022"], ["verify"], ["log"], ["stats"], ["checkpoint"]] {
      let answer = session.run(command)
      #expect(!answer.output.contains("root:x"), "\(command)")
      #expect(!answer.errors.contains("root:x"), "\(command)")
      #expect(!answer.errors.contains("[unforeseen]"), "\(answer.errors)")
    }
    let written = session.pagu(WritingSession.first, "7", at: "rancangan")
    #expect(!written.errors.contains("[unforeseen]"), "\(written.errors)")
    #expect(clock.now - start < .seconds(60))
    let passwords = try String(contentsOfFile: "/etc/passwd", encoding: .utf8)
    #expect(passwords.contains("root:x"))
  }

  @Test(arguments: Intruder.allCases)
  func `as an import file are refused in words`(intruder: Intruder) throws {
    let session = try WritingSession.withPlan()
    let path = session.folder.appending("tabel.csv")
    try intruder.put(at: path)
    let size = try session.reader().size
    for command in [
      ["import", "pagu", path, "--tahun", "2022", "--tahapan", "rancangan"] + WritingSession.fact,
      ["import", "events", path], ["check", path], ["consistency", path],
      ["verify", "--against", path],
    ] {
      let answer = session.run(command)
      #expect(answer.status != .done, "\(command)")
      #expect(!answer.errors.contains("[unforeseen]"), "\(command) \(answer.errors)")
      // A link that somebody names himself is followed: he may read what it leads to anyway.
      #expect(intruder == .link || !answer.errors.contains("root:x"), "\(command)")
      #expect(Visible.active(answer.errors).isEmpty)
    }
    #expect(try session.reader().size == size)
  }

  @Test(arguments: Intruder.allCases)
  func `as an output are replaced or refused, never written through`(intruder: Intruder) throws {
    let session = try WritingSession.withPlan()
    let path = session.folder.appending("keluaran.csv")
    let target = try session.folder.write(Array("asli".utf8), to: "asli.txt")
    switch intruder {
    case .link: #expect(unsafe symlink(target, path) == 0)
    default: try intruder.put(at: path)
    }
    let answer = session.run("show", "2022", "--format", "csv", "--output", path)
    #expect([.done, .cannotCreate].contains(answer.status), "\(answer.errors)")
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "asli")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: session.folder.path)
        .allSatisfy { !$0.hasPrefix(".keluaran") })
  }

  @Test(arguments: [
    "\u{1B}[2J", "a\u{0}b", "../../../../../../..", "", String(repeating: "x", count: 5_000),
  ])
  func `names that are none are refused with words that cannot act`(name: String) throws {
    let session = try WritingSession.withPlan()
    let inside = session.folder.path + "/" + name
    for command in [
      ["show", "2022", "--log", inside], ["show", "2022", "--output", inside + "/x/y"],
      ["import", "events", inside], ["check", inside], ["publish", inside + "\u{0}"],
      ["mirror", inside, inside + "x"], ["init", inside + "\u{0}", "--origin", "a.b/c"],
      ["verify", "--against", inside],
      ["import", "pagu", inside, "--tahun", "2022"] + WritingSession.fact,
    ] {
      let answer = session.run(command)
      #expect(answer.status != .done, "\(command)")
      #expect(Visible.active(answer.errors).isEmpty, "\(command)")
      #expect(!answer.errors.contains("[unforeseen]"), "\(command) \(answer.errors)")
    }
  }

  @Test func `names of documents stay names`() throws {
    let session = try WritingSession.withPlan()
    let hostile = "..%2F\u{1B}[2J=1.csv"
    let path = try session.folder.write(
      Array("kode,rupiah\n\(WritingSession.first),7\n".utf8), to: hostile)
    let answer = session.run(
      [
        "import", "pagu", path, "--tahun", "2022", "--tahapan", "rancangan", "--judul",
        "../../../etc/cron.d/x",
      ] + WritingSession.fact)
    #expect(answer.status == .done, "\(answer.errors)")
    #expect(Visible.active(answer.output + answer.errors).isEmpty)
    session.run("seal")
    let public1 = session.folder.appending("terbit")
    #expect(session.run("publish", public1).status == .done)
    let mirror = session.folder.appending("cermin")
    #expect(session.run("mirror", public1, mirror).status == .done)
    for root in [public1, mirror] {
      for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
        #expect(!name.contains("cron") && !name.contains("..") && !name.contains("\u{1B}"))
      }
    }
  }
}
