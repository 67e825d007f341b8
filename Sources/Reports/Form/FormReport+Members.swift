public import Canonical
import Projections
import RenjaModel

extension FormReport {
  /// Writes `form`, `columns` and `rows`; a cell holds what people read, `stated` what the document
  /// says where that is something else.
  public func writeMembers(to json: inout JSONWriter) {
    json.member("form", form.form)
    json.member("judul", form.judul)
    json.member("tahun", form.tahun)
    json.objects("columns", of: form.columns) { json, column in
      json.member("no", column.no)
      json.member("heading", column.heading)
      json.member("group", column.group)
      json.member("formula", column.formula)
      json.member("official_formula", column.officialFormula)
    }
    json.objects("rows", of: form.rows) { json, row in
      json.member("pd", row.pd)
      json.member("kode", row.kode?.text)
      json.member("level", row.level?.rawValue)
      json.member("indikator", row.indikator)
      json.member("kunci", row.kunci)
      json.member("kind", row.kind.rawValue)
      let cells = form.columns.compactMap { column in
        row.cells[column.no].map { (no: column.no, cell: $0) }
      }
      json.object("cells") { json in
        for (no, cell) in cells { json.member(no, content: cell.content, basis.language) }
      }
      let stated = cells.compactMap { cell in
        cell.cell.stated.map { (no: cell.no, content: $0) }
      }
      guard !stated.isEmpty else { return }
      json.object("stated") { json in
        for (no, content) in stated { json.member(no, content: content, basis.language) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(
    _ key: String, content: Form.Cell.Content, _ language: Language
  ) {
    switch content {
    case .absent: return
    case .blank: member(key, value: .blank)
    case .text(let text), .key(let text): member(key, text)
    case .rupiah(let rupiah), .change(let rupiah): member(key, rupiah)
    case .sumber(let sumber): member(key, content: CellContent.sumber(sumber))
    case .number(let number): member(key, value: .decimal(number))
    case .percent(let percent):
      self.key(key)
      rawNumber(percent.literal)
    case .predikat(let predikat, let percent):
      member(key, "\(predikat.rawValue) (\(percent.text))")
    case .verdict(let verdict): member(key, verdict.words(language))
    case .decision(let decision): member(key, UsulanForm.words(decision, language))
    }
  }
}
