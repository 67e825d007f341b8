/// A report before anyone has decided how it looks: titles, sentences, tables, basis.
///
/// Text, Markdown, CSV (and, later, HTML and XLSX) are drawn from this one value; JSON is written
/// from the report itself, because its rows are a contract and not a picture.
public struct ReportDocument: Hashable, Sendable {
  /// The lines of the title, most important first.
  public var title: [String]
  /// What must be seen before anything else: that the data are invented.
  public var banner: String?
  /// Sentences and tables, in order.
  public var blocks: [Block]
  /// Remarks below everything else but the basis.
  public var notes: [Paragraph]
  /// What the document rests on.
  public var basis: OutputBasis
  /// The table that CSV writes, where it is not the first one shown.
  public var records: Table?

  /// A document; see the properties.
  ///
  /// - Parameters:
  ///   - title: the lines of the title.
  ///   - banner: what must be seen first; without it, what the basis says of invented events.
  ///   - blocks: sentences and tables.
  ///   - notes: remarks.
  ///   - basis: what the document rests on.
  ///   - records: the table that CSV writes.
  public init(
    title: [String], banner: String? = nil, blocks: [Block] = [], notes: [Paragraph] = [],
    basis: OutputBasis, records: Table? = nil
  ) {
    self.title = title
    self.banner = banner ?? basis.invented
    self.blocks = blocks
    self.notes = notes
    self.basis = basis
    self.records = records
  }

  /// The language the document speaks: that of its basis.
  public var language: Language { basis.language }

  /// The tables shown, in order.
  public var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}
