import Foundation
import TestSupport
import Testing

@testable import JejakCLI

/// A log whose every text is meant to do harm wherever it is shown.
enum HostileLog {
  static let texts = [
    "\u{1B}[2J\u{1B}]0;judul\u{7}", "=HYPERLINK(\"http://x.example\";\"klik\")", "+1+1", "-2+3",
    "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "\n=1+1", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "</svg><script>alert(1)</script>", "<!--", "]]>",
    "&lt;b&gt;",
    "| a | b |\n# judul\n[x](javascript:alert(1))", "![x](http://x.example/p.png)", "`$(id)`",
    "\u{202E}000.000.1", "\u{9B}31m", "a\u{0}b", "../../../etc/passwd", "'; DROP TABLE x; --",
    "$(id)", "%n%s", "e\u{301}\u{200B}", String(repeating: "panjang ", count: 400), ";", ",",
    "\"", "\u{FEFF}x", "=cmd|' /C calc'!A0", "－１", "＝1+1",
  ]

  /// The events, one JSON object a line; every text field holds one of the texts.
  static func events() -> String {
    var number = 0
    /// The next text as a JSON string.
    func text() -> String {
      number += 1
      let text = texts[number % texts.count]
      let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        default: scalar.value < 0x20 ? Self.escape(scalar.value) : String(scalar)
        }
      }
      return "\"" + escaped.joined() + "\""
    }
    func line(_ type: String, _ data: String) -> String {
      "{\"type\":\"\(type)\",\"effective\":\"2021-03-15\",\"actor\":\(text()),\"dasar\":\(text()),"
        + "\"data\":{\(data)}}"
    }
    var lines = ["2", "2.17", "2.17.08", "2.17.08.2.01"].map { kode in
      line("unit-defined", unit(kode, text()))
    }
    for leaf in 1...12 {
      let kode = "2.17.08.2.01.\(leaf < 10 ? "0" : "")\(leaf)"
      lines.append(line("unit-defined", unit(kode, text())))
      for (stage, amount) in [("rancangan", 5), ("penetapan", 7)] {
        let at = "\"tahun\":2022,\"tahapan\":\"\(stage)\",\"kode\":\"\(kode)\""
        lines += [
          line("line-listed", at + ",\"urut\":\(leaf),\"nama\":\(text())")
            .replacing("\"tahapan\"", with: "\"tahapan\""),
          line(
            "indicator-defined", at + ",\"indikator\":\"1\",\"teks\":\(text()),\"satuan\":\(text())"
          ),
          line("pagu-changed", at + ",\"rupiah\":\(amount * leaf),\"sumber\":\(text())"),
          line("target-revised", at + ",\"indikator\":\"1\",\"teks\":\(text())"),
          line("location-set", at + ",\"teks\":\(text())"),
          line("note-written", at + ",\"teks\":\(text())"),
        ]
      }
    }
    lines += [
      line(
        "stage-adopted",
        "\"tahun\":2022,\"tahapan\":\"penetapan\",\"judul\":\(text()),\"nomor\":\(text()),\"oleh\":\(text())"
      ),
      line("goal-defined", "\"kunci\":\(text()),\"jenis\":\"tujuan\",\"teks\":\(text())"),
      line(
        "proposal-received",
        "\"tahun\":2022,\"usulan\":\(text()),\"teks\":\(text()),\"lokasi\":\(text()),\"pengusul\":\(text())"
      ),
      line(
        "finding-raised",
        "\"temuan\":\(text()),\"tahun\":2022,\"tingkat\":\"berat\",\"teks\":\(text()),\"asal\":\(text())"
      ),
      line(
        "form-stated",
        "\"form\":\"T-C.29\",\"tahun\":2022,\"kode\":\"2.17.08\",\"kolom\":\(text()),\"teks\":\(text())"
      ),
      line("belum-dikenal", "\"teks\":\(text()),\(text()):\(text())"),
    ]
    return lines.map { $0.replacing("\"urut\"", with: "\"form\":\"T-C.33\",\"urut\"") }
      .joined(separator: "\n") + "\n"
  }

  private static func unit(_ kode: String, _ nama: String) -> String {
    let levels = [1: "urusan", 2: "bidang", 3: "program", 5: "kegiatan", 6: "subkegiatan"]
    let level = levels[kode.split(separator: ".").count] ?? ""
    return "\"kode\":\"\(kode)\",\"level\":\"\(level)\",\"nama\":\(nama),\"tahun\":2021"
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// A session whose log holds the events.
  static func session() throws -> WritingSession {
    let session = try WritingSession()
    session.run("init", session.log, "--origin", "uji.example/renja/dinkopum")
    for (index, chunk) in events().split(separator: "\n").enumerated() {
      // One by one: an event that a rule refuses must not take the others with it.
      let file = try session.folder.write(Array(chunk.utf8), to: "e.jsonl")
      let answer = session.run("import", "events", file)
      #expect(Visible.active(answer.output + answer.errors).isEmpty, "event \(index)")
    }
    return session
  }
}
