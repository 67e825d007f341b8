import Canonical
import Reports

/// Whether an output of today says what the saved one said.
struct ReproductionReport: Report {
  let path: String
  let comparison: OutputComparison
  let basis: OutputBasis

  func document() -> ReportDocument {
    let language = basis.language
    var blocks: [Block] = [.paragraph(Paragraph([.words(verdict(language), tone)]))]
    if case .different(let lines) = comparison {
      blocks.append(.list(lines.map { Paragraph([.words($0, .plain)]) }))
    }
    let title = Bilingual(id: "Pengulangan \(path)", en: "Reproduction of \(path)")
    return ReportDocument(title: [title(language)], blocks: blocks, basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    switch comparison {
    case .same: json.member("result", "same")
    case .reworded: json.member("result", "reworded")
    case .different: json.member("result", "different")
    }
    var lines: [String] = []
    if case .different(let found) = comparison { lines = found }
    json.objects("rows", of: lines) { $0.member("line", $1) }
  }

  private var tone: Tone {
    if case .different = comparison { .attention } else { .strong }
  }

  private var verdict: Bilingual {
    switch comparison {
    case .same:
      Bilingual(
        id: "✓ Sama, byte demi byte: semua angka, kode dan nomor peristiwa.",
        en: "✓ The same, byte for byte: all figures, codes and event numbers.")
    case .reworded:
      Bilingual(
        id: "✓ Semua angka, kode dan nomor peristiwa sama; hanya kata-katanya berbeda.",
        en: "✓ All figures, codes and event numbers are the same; only words differ.")
    case .different:
      Bilingual(
        id: "≠ Berbeda: - menurut berkas, + menurut log pada dasar yang sama.",
        en: "≠ They differ: - as the file says, + as the log says at the same basis.")
    }
  }
}
