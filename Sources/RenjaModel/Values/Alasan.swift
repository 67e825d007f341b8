/// Why something was changed: one of the agreed codes, and a free text that may follow it.
///
/// Written `hasil-reviu` or `hasil-reviu: catatan APIP nomor 12`.
public struct Alasan: Hashable, Sendable {
  /// The agreed codes.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The ceiling was adjusted.
    case penyesuaianPagu = "penyesuaian-pagu"
    /// Refocusing of the budget.
    case refocusing
    /// A shift between lines.
    case pergeseran
    /// Priorities changed.
    case perubahanPrioritas = "perubahan-prioritas"
    /// The source of funds changed.
    case perubahanSumberDana = "perubahan-sumber-dana"
    /// The nomenclature changed.
    case perubahanNomenklatur = "perubahan-nomenklatur"
    /// A review asked for it.
    case hasilReviu = "hasil-reviu"
    /// A planning meeting asked for it.
    case hasilMusrenbang = "hasil-musrenbang"
    /// Copied when the stage was opened.
    case salinan
    /// A typing mistake is corrected.
    case koreksiSalahKetik = "koreksi-salah-ketik"
    /// A mistaken import is corrected.
    case koreksiImpor = "koreksi-impor"
    /// Another reason; a text should follow.
    case lainnya

    /// Whether it corrects a mistake, and so may change an adopted stage.
    public var isCorrection: Bool { rawValue.hasPrefix("koreksi-") }
  }

  /// The reason as written.
  public let text: String

  /// The agreed code it begins with; nil in lines of other writers.
  public var code: Code? {
    let head = text.prefix { $0 != ":" && $0 != " " && $0 != "," && $0 != ";" }
    return Code(rawValue: String(head))
  }

  /// Whether it corrects a mistake.
  public var isCorrection: Bool { text.hasPrefix("koreksi-") }

  /// A reason as it stands in a line of the log.
  public init(recorded text: String) {
    self.text = text
  }

  /// A reason as a person gives it: nil where it does not begin with an agreed code.
  public init?(_ text: String) {
    self.text = text
    guard code != nil else { return nil }
  }

  /// One of the agreed codes, without further text.
  public init(_ code: Code) {
    text = code.rawValue
  }
}
