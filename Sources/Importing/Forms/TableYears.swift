import RenjaModel

extension Reading {
  /// Warns where the heading of a column names another year than the document's.
  mutating func checkYear(_ role: ColumnRole, _ table: ImportTable, offset: Int = 0) {
    guard let heading = table.heading(role) else { return }
    let texts = [heading.leaf] + heading.groups.reversed()
    guard let said = texts.lazy.compactMap({ HeadingFolding.years($0).last }).first,
      said != tahun + offset
    else { return }
    warn(
      ImportWarning(
        .otherYear(said: said, expected: tahun + offset), at: heading.place, excerpt: heading.text))
  }
}
