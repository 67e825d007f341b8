import Canonical
import Projections
import RenjaModel
import Reports

/// A report that is nothing but its document.
struct PlainReport: Report {
  var content: ReportDocument

  var basis: OutputBasis { content.basis }
  func document() -> ReportDocument { content }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: content.tables.flatMap(\.rows)) { json, row in
      for (place, cell) in row.cells.enumerated() { json.member("c\(place)", value: cell.value) }
    }
  }

  init(_ content: ReportDocument) {
    self.content = content
  }

  init(_ table: Table, language: Language = .english) {
    content = ReportDocument(
      title: ["T"], blocks: [.table(table)], basis: Samples.basis(language))
  }
}

enum Samples {
  static func basis(_ language: Language) -> OutputBasis {
    OutputBasis(
      log: "lumajang-dinkopum", size: 512,
      root: "Yhm5Bp1tjkLrPbqZJ8cLRyLZfxGXvN2sTpWgLQ7mXno=", coordinate: "2022",
      command: "trace 2022",
      language: language, program: "jejak 0.1")
  }

  /// Three units through three stages, with every kind of figure.
  static let trace = Table(
    columns: [
      .keys("kode", "Kode").leading(),
      .words("nama", "Program/Kegiatan/Sub Kegiatan", minimum: 20).leading(indented: true),
      .figures("kebutuhan", "Kebutuhan"),
      .figures("rancangan", "Rancangan"),
      .figures("penetapan", "Penetapan"),
      .figures("change", "Perubahan"),
      .figures("percent", "%"),
      .signs("move", ""),
    ],
    rows: [
      Table.Row(
        [
          .code("2.17.06"),
          .text("Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)"),
          .amount(Rupiah(892_500_000)), .amount(Rupiah(891_460_527)),
          .amount(Rupiah(1_166_815_000)), .change(Rupiah(274_315_000)),
          Table.Cell(.percent(Percent(hundredths: 3074))), .mark(.up),
        ], role: .heading),
      Table.Row(
        [
          .code("2.17.06.2.01.01"), .text("Pendataan Potensi dan Pengembangan Usaha Mikro"),
          .amount(Rupiah(115_500_000), events: [7]), Table.Cell(.blank), .amount(.zero),
          .change(Rupiah(-115_500_000)), Table.Cell(.percent(Percent(hundredths: -10000))),
          .mark(.toZero),
        ], depth: 1),
      Table.Row(
        [
          .code("2.17.06.2.01.02"), .text("Pemberdayaan Melalui Kemitraan Usaha Mikro"),
          Table.Cell(.absent), Table.Cell(.absent), .amount(Rupiah(1_166_815_000)),
          .change(Rupiah(1_166_815_000)), .empty, .mark(.newRow),
        ], depth: 1),
    ],
    footers: [
      Table.Row(
        [
          .empty, .text("Jumlah"), .amount(Rupiah(115_500_000)), .amount(.zero),
          .amount(Rupiah(1_166_815_000)), .change(Rupiah(1_051_315_000)),
        ], role: .total)
    ])

  /// The headings of T-C.31: two levels, numbers, a formula with its official form.
  static let form = Table(
    columns: [
      .keys("no", "No").leading().numbered("1"),
      .words("program", "Program/Kegiatan").grouped("Rancangan Awal RKPD").numbered("2"),
      .figures("pagu", "Pagu indikatif (Rp)").grouped("Rancangan Awal RKPD").numbered("3"),
      .words("kebutuhan", "Program/Kegiatan").grouped("Hasil Analisis Kebutuhan").numbered("4"),
      .figures("dana", "Kebutuhan Dana (Rp)").grouped("Hasil Analisis Kebutuhan")
        .numbered("5", formula: "(2+3)/2", official: "2+3"),
      .words("catatan", "Catatan Penting").numbered("6"),
    ],
    rows: [
      Table.Row([
        .code("1"), .text("Pendataan Potensi"), .amount(Rupiah(sen: 182_163_858_020_845)),
        .text("Pendataan Potensi"), Table.Cell(.blank), .text("=1+1; \"kutip\"\nbaris dua"),
      ])
    ],
    csvHeadings: .official)
}

extension OutputFormat {
  func text(of report: some Report) -> String {
    String(decoding: bytes(of: report), as: UTF8.self)
  }
}
