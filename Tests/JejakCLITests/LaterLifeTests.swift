import Canonical
import Foundation
import TestSupport
import Testing

@testable import JejakCLI

@Suite("The second log: a plan's later life, made by commands alone")
struct LaterLifeTests {
  /// Every form, and the coordinate at which it is full.
  static let forms: [(name: String, line: String)] = [
    ("form-T-C.29", "form T-C.29 2022"), ("form-T-C.30", "form T-C.30 2022"),
    ("form-T-C.32", "form T-C.32 2022"), ("form-Tabel-3.1", "form Tabel-3.1 2022/rancangan"),
    ("form-T-C.31", "form T-C.31 2022"), ("form-T-C.33", "form T-C.33 2022/rancangan"),
    ("form-Bab-IV", "form Bab-IV 2022/penetapan"), ("form-E.81", "form E.81 2022"),
    ("form-E.81-tw2", "form E.81 2022 --periode tw2"),
    ("form-semula-menjadi", "form semula-menjadi 2022"),
    ("form-semula-menjadi-pergeseran", "form semula-menjadi 2022/pergeseran-1"),
    ("form-semula-menjadi-years", "form semula-menjadi 2022/perubahan 2023/penetapan"),
  ]

  /// To make the log anew after a change of its commands or tables, delete the folder `log` and run this
  /// test twice.
  @Test func `the log that is kept is what its commands make, byte for byte`() throws {
    let folder = try TemporaryFolder()
    let made = folder.appending("log")
    try LaterLife.run(into: made)
    let files = try LaterLife.files(of: made)
    guard FileManager.default.fileExists(atPath: LaterLife.log) else {
      for (path, bytes) in files {
        let file = URL(filePath: LaterLife.log + "/" + path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      Issue.record("the log was missing; recorded, look at it")
      return
    }
    let kept = try LaterLife.files(of: LaterLife.log)
    #expect(Set(files.keys) == Set(kept.keys))
    for (path, bytes) in files { #expect(kept[path] == bytes, "\(path)") }
  }

  @Test(arguments: forms.indices, ["text", "csv", "json", "md"])
  func `each form is the one that was looked at`(index: Int, format: String) {
    let (name, line) = Self.forms[index]
    let answer = Answer("\(line) --format \(format)", log: LaterLife.log, width: 120)
    #expect(answer.status == .done, "\(answer.errors)")
    Golden().expect(answer.output, is: "later/\(name).\(format == "text" ? "txt" : format)")
  }

  @Test(arguments: forms.indices, [80, 120, 200])
  func `no line is wider than the terminal`(index: Int, width: Int) {
    let answer = Answer(Self.forms[index].line, log: LaterLife.log, width: width)
    #expect(answer.columns <= width)
  }

  @Test(arguments: [
    "form T-C.29 2022", "form T-C.30 2022", "form T-C.32 2022", "form Tabel-3.1 2022/rancangan",
    "form T-C.31 2022", "form T-C.33 2022/rancangan", "form Bab-IV 2022/penetapan",
    "form E.81 2022", "form semula-menjadi 2022",
  ])
  func `every official column of a form has something in it`(line: String) throws {
    let answer = Answer("\(line) --format json", log: LaterLife.log)
    let form = try #require(try JSONValue(parsing: answer.output).object)
    let columns = try #require(form["columns"]?.array).compactMap { $0.object?["no"]?.string }
    var filled: Set<String> = []
    for row in try #require(form["rows"]?.array) {
      let cells = row.object?["cells"]?.object
      filled.formUnion(cells?.compactMap { $0.value == .null ? nil : $0.key } ?? [])
    }
    let empty = columns.filter { !$0.hasPrefix("hitung:") && !filled.contains($0) }
    #expect(empty.isEmpty)
  }

  /// What a form wrote, and the import that reads it back.
  static let readings: [(form: String, import: String)] = [
    ("form E.81 2022", "import E.81 FILE --tahun 2022"),
    ("form E.81 2022 --periode tw3", "import E.81 FILE --tahun 2022"),
    ("form semula-menjadi 2022", "import semula-menjadi FILE --tahun 2022 --tahapan perubahan"),
    (
      "form semula-menjadi 2022/rancangan 2022/penetapan",
      "import semula-menjadi FILE --tahun 2022 --tahapan penetapan --semula rancangan"
    ),
    (
      "form semula-menjadi 2022/perubahan 2022/dpa",
      "import semula-menjadi FILE --tahun 2022 --tahapan dpa --semula perubahan"
    ),
    ("form T-C.29 2022", "import T-C.29 FILE --tahun 2022 --angka titik"),
    ("form T-C.30 2022", "import T-C.30 FILE --tahun 2022"),
    ("form T-C.32 2022", "import T-C.32 FILE --tahun 2022"),
    (
      "form Tabel-3.1 2022/rancangan", "import Tabel-3.1 FILE --tahun 2022 --tahapan rancangan"
    ),
    ("form T-C.31 2022", "import T-C.31 FILE --tahun 2022"),
    ("form T-C.33 2022/rancangan", "import T-C.33 FILE --tahun 2022 --tahapan rancangan"),
    ("form T-C.33 2023/rancangan", "import T-C.33 FILE --tahun 2023 --tahapan rancangan"),
    ("form Bab-IV 2022/penetapan", "import Bab-IV FILE --tahun 2022 --tahapan penetapan"),
  ]

  @Test(arguments: readings.indices, ["en", "id"])
  func `what a form writes is read back and adds nothing`(index: Int, locale: String) throws {
    let (form, line) = Self.readings[index]
    let folder = try TemporaryFolder()
    let written = Answer("\(form) --format csv --csv-locale \(locale)", log: LaterLife.log)
    #expect(written.status == .done)
    let file = try folder.write(Array(written.output.utf8), to: "form.csv")
    let session = try WritingSession()
    try FileManager.default.copyItem(atPath: LaterLife.log, toPath: session.log)
    let words = ShellWords.split(line).map { $0 == "FILE" ? file : $0 }
    let answer = session.run(
      words + [
        "--effective", "2023-01-31", "--dasar", "Baca ulang", "--dry-run", "--format", "json",
      ])
    #expect(answer.status == .done, "\(answer.errors)")
    #expect(answer.output.contains("\"added\":0,"), "\(answer.output)")
  }

  @Test func `the pergeseran balances, and the perubahan is what its table says`() throws {
    let shift = Answer("diff 2022/dpa 2022/pergeseran-1 --format json", log: LaterLife.log)
    #expect(
      shift.output.contains("\"totals\":{\"before\":2970500000,\"after\":2970500000,\"change\":0,"))
    let change = Answer("form semula-menjadi 2022 --format json", log: LaterLife.log)
    #expect(change.output.contains("\"6\":2970500000,\"11\":2732500000,\"13\":-238000000"))
  }

  @Test(arguments: ["text", "md", "json", "csv"])
  func `every output says that the figures are invented`(format: String) {
    for line in [
      "", "show 2022", "trace 2022", "diff 2022/dpa 2022/perubahan",
      "why 2022 2.17.05.2.01.01 pagu",
      "form E.81 2022", "form semula-menjadi 2022", "log --type stage-adopted", "find DBHCHT",
      "stats", "audit 2022", "verify",
    ] {
      let footer = format == "csv" ? " --footer" : ""
      let answer = Answer("\(line) --format \(format)\(footer)", log: LaterLife.log)
      #expect(answer.output.contains("DATA REKAAN"), "\(line)")
    }
  }

  @Test(arguments: ["text", "json"])
  func `every receipt says so too`(format: String) throws {
    let session = try WritingSession()
    try FileManager.default.copyItem(atPath: LaterLife.log, toPath: session.log)
    let fact = ["--effective", "2023-01-31", "--dasar", "Contoh", "--format", format, "--clock-ok"]
    for line in [
      "record catatan 2.17.05 'Baik' --tahun 2022 --periode tw4",
      "open 2023/dpa --from 2023/penetapan",
      "adopt 2023/dpa --judul 'DPA 2023' --dry-run",
    ] {
      let answer = session.run(ShellWords.split(line) + fact)
      #expect(answer.status == .done, "\(answer.errors)")
      #expect(answer.output.contains("DATA REKAAN"), "\(line)")
    }
    let seal = session.run("seal", "--format", format, "--dry-run")
    #expect(seal.output.contains("DATA REKAAN"))
  }

  @Test func `nothing of it is in the real log`() {
    let real = Answer("stats --format json", log: RepositoryPaths.sampleLog)
    #expect(!real.output.contains("invented"))
  }
}
