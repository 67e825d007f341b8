public import Projections
import RenjaModel

extension Percent {
  /// The percentage as people read it, always with two decimals: `12,34 %`.
  public var text: String {
    let whole = Rupiah(sen: Int128(hundredths.magnitude / 100) * 100).grouped
    let rest = hundredths.magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(whole),\(rest < 10 ? "0" : "")\(rest) %"
  }
}
