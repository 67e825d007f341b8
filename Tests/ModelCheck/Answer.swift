import Canonical

/// An answer of the program or of the model as lines that can be compared.
struct Answer: Equatable {
  var lines: Set<String> = []

  /// What differs, for a person.
  func difference(from other: Answer) -> String {
    let missing = lines.subtracting(other.lines).sorted().map { "  model:   \($0)" }
    let extra = other.lines.subtracting(lines).sorted().map { "  program: \($0)" }
    return (missing + extra).joined(separator: "\n")
  }

  static func words(_ figure: Int??) -> String {
    guard let figure else { return "absent" }
    return figure.map { String($0) } ?? "blank"
  }

  static func words(_ text: String??) -> String {
    guard let text else { return "absent" }
    return text.map { "'\($0)'" } ?? "blank"
  }
}

extension Answer {
  /// The model's rows of a plan.
  init(_ rows: [PlainModel.Row: PlainModel.Cells]) {
    for kode in PlainModel.units(rows) {
      let own = rows[PlainModel.Row(kode)]
      lines.insert(
        "\(kode) pagu \(Self.words(PlainModel.amount(kode, rows))) computed "
          + "\(Self.words(PlainModel.computed(kode, rows))) lokasi \(Self.words(own?.location))")
      if kode.split(separator: ".").count == 6, own?.pagu != nil {
        lines.insert("\(kode) sumber \(own?.source ?? "-")")
      }
    }
    for (row, cells) in rows {
      guard let key = row.indikator else { continue }
      lines.insert(
        "\(row.kode)#\(key) pagu \(Self.words(cells.pagu)) teks \(cells.text ?? "-") target "
          + Self.words(cells.target))
    }
    lines.insert("total \(PlainModel.total(rows))")
  }

  /// The rows that `show` printed; nil where they are no JSON of its kind.
  init?(show text: String, money own: Set<String>) {
    guard let root = Self.object(text), case .array(let rows)? = root["rows"] else { return nil }
    for row in rows.compactMap(\.object) {
      guard let kode = row["kode"]?.string, let level = row["level"]?.string,
        ["program", "kegiatan", "subkegiatan"].contains(level)
      else { continue }
      lines.insert(
        "\(kode) pagu \(Self.words(Self.sen(row["pagu"]))) computed "
          + "\(Self.words(Self.sen(row["computed"]))) lokasi "
          + Self.words(row["lokasi"].map(\.string)))
      if own.contains(kode), case .array(let parts)? = row["sumber"] {
        let names = parts.compactMap { $0.object?["sumber"]?.string }
        lines.insert("\(kode) sumber \(names.isEmpty ? "-" : names.joined(separator: "+"))")
      }
      guard case .array(let indicators)? = row["indicators"] else { continue }
      for part in indicators.compactMap(\.object) {
        lines.insert(
          "\(kode)#\(part["indikator"]?.string ?? "?") pagu \(Self.words(Self.sen(part["pagu"])))"
            + " teks \(part["teks"]?.string ?? "-") target "
            + Self.words(part["target"].map(\.string)))
      }
    }
    lines.insert("total \(Self.words(Self.sen(root["totals"]?.object?["computed"])))")
  }

  /// The model's difference of two plans: totals, and the money of each sub kegiatan.
  init(
    from before: [PlainModel.Row: PlainModel.Cells], to after: [PlainModel.Row: PlainModel.Cells]
  ) {
    let sums = (PlainModel.total(before), PlainModel.total(after))
    lines.insert("before \(sums.0) after \(sums.1) change \(sums.1 - sums.0)")
    for kode in Set(before.keys.map(\.kode)).union(after.keys.map(\.kode))
    where kode.split(separator: ".").count == 6 {
      let figures = (PlainModel.amount(kode, before), PlainModel.amount(kode, after))
      guard figures.0 != figures.1 else { continue }
      lines.insert("\(kode): \(Self.words(figures.0)) -> \(Self.words(figures.1))")
    }
  }

  /// What `diff` printed; nil where it is no JSON of its kind.
  init?(diff text: String) {
    guard let root = Self.object(text), case .array(let rows)? = root["rows"],
      let totals = root["totals"]?.object
    else { return nil }
    let sums = ["before", "after", "change"].map { (Self.sen(totals[$0]) ?? nil) ?? 0 }
    lines.insert("before \(sums[0]) after \(sums[1]) change \(sums[2])")
    for row in rows.compactMap(\.object) where row["indikator"] == nil {
      guard row["level"]?.string == "subkegiatan", let kode = row["kode"]?.string,
        let pagu = row["fields"]?.object?["pagu"]?.object
      else { continue }
      lines.insert(
        "\(kode): \(Self.words(Self.sen(pagu["before"]))) -> "
          + Self.words(Self.sen(pagu["after"])))
    }
  }

  /// The totals of the stages that `trace` printed; nil where it is no JSON of its kind.
  init?(trace text: String) {
    guard let root = Self.object(text),
      let stages = root["totals"]?.object?["stages"]?.object
    else { return nil }
    for stage in stages { lines.insert("\(stage.key) \(Self.words(Self.sen(stage.value)))") }
  }

  static func object(_ text: String) -> JSONObject? {
    (try? JSONValue(parsing: Array(text.utf8).span))?.object
  }

  /// An amount in sen: absent without a value, blank for null.
  static func sen(_ value: JSONValue?) -> Int?? {
    guard let value else { return nil }
    guard let digits = value.number?.literal else { return .some(nil) }
    let parts = digits.split(separator: ".")
    let whole = (Int(parts[0]) ?? 0) * 100
    guard parts.count > 1 else { return .some(whole) }
    let cents = Int(parts[1]) ?? 0
    return .some(digits.hasPrefix("-") ? whole - cents : whole + cents)
  }
}
