public import RenjaModel

/// Why a command cannot be turned into events.
public enum DraftingError: Error, Hashable, Sendable {
  /// The plan to copy from holds nothing.
  case nothingToCopy(tahun: Int, tahapan: Tahapan?)
  /// A line would fall below zero.
  case shiftBelowZero(kode: Kode, current: Rupiah, change: Rupiah)
  /// The unit's money stands at its indicators: say which one.
  case moneyAtIndicators(kode: Kode, indicators: [String])
  /// A typed change is no signed amount.
  case changeUnreadable(String)
  /// The unit's money is the sum of its parts; a figure of its own is a claim and must be called one.
  case claimNotStated(kode: Kode)
  /// The pagu of the unit stands at no row of that stage.
  case noPagu(kode: Kode, tahun: Int, tahapan: Tahapan)
  /// Money of record at a sub kegiatan is no claim.
  case claimAtSubkegiatan(kode: Kode)
  /// An accumulated figure needs a quarter to end in.
  case cumulativeWithoutQuarter(Periode)
  /// An accumulated figure is less than what the earlier quarters hold.
  case cumulativeBelowEarlier(kode: Kode, given: String, earlier: String)
  /// The quarters of the indicator are averaged: their figures do not accumulate.
  case cumulativeOfMean(kode: Kode, indikator: String)
  /// No event of these numbers stands that could be taken back.
  case nothingToRetract(first: Int, last: Int)
}
