import RenjaModel

extension Rupiah {
  /// The amount in a finding's sentence: `Rp3.463.303.837`.
  var written: String {
    let digits = String(sen.magnitude / 100)
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    let rest = sen.magnitude % 100
    let decimals = rest == 0 ? "" : ",\(rest < 10 ? "0" : "")\(rest)"
    return "\(sen < 0 ? "-" : "")Rp\(text)\(decimals)"
  }
}

extension Figure {
  /// The figure in a finding's sentence.
  var written: AuditWords {
    switch self {
    case .amount(let rupiah): AuditWords(id: rupiah.written, en: rupiah.written)
    case .blank: AuditWords(id: "kosong", en: "blank")
    case .absent: AuditWords(id: "tidak ada", en: "absent")
    }
  }
}

extension Level {
  /// The level in a finding's sentence.
  var written: String { self == .subkegiatan ? "sub kegiatan" : rawValue }
}
