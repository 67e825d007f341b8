import RenjaModel

extension Rupiah {
  /// What a difference's own digits suggest.
  var hint: AuditWords {
    let difference = magnitude
    guard !hasSen, difference.sen > 0 else { return .none }
    let amount = AuditWords(
      id: " Selisih \(difference.written).", en: " The difference is \(difference.written).")
    guard difference.sen / 100 % 9 == 0 else { return amount }
    return amount
      + AuditWords(
        id: " Selisih habis dibagi 9: periksa angka yang tertukar letaknya.",
        en: " It is divisible by 9: look for swapped digits.")
  }
}
