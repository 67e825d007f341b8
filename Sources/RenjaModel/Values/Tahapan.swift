/// A stage of the planning cycle, from the five-year plan's figure to the amended budget document.
///
/// No stage inherits from another. Permendagri 86/2017 for the documents; the order is this
/// project's reading of the cycle.
public enum Tahapan: Hashable, Sendable {
  /// The five-year plan's figure for that year.
  case renstra
  /// The forward estimate, from the plan of the year before.
  case prakiraan
  /// Rancangan awal RKPD: the region's first draft, the left side of T-C.31.
  case ranwalRKPD
  /// Hasil analisis kebutuhan: the office's own need, the right side of T-C.31.
  case kebutuhan
  /// Rancangan awal Renja.
  case ranwal
  /// The regional head's circular.
  case paguIndikatif
  /// Rancangan Renja: T-C.33.
  case rancangan
  /// The RKPD as set by the regional head.
  case rkpd
  /// Rancangan akhir Renja.
  case ranhir
  /// The Renja as adopted: Bab IV.
  case penetapan
  /// Provisional budget ceilings.
  case ppas
  /// The office's budget draft.
  case rka
  /// The regional budget.
  case apbd
  /// The budget execution document.
  case dpa
  /// A shift between lines of the execution document, numbered.
  case pergeseran(Int)
  /// The amended RKPD.
  case rkpdPerubahan
  /// The amended Renja.
  case perubahan
  /// The amended provisional ceilings.
  case ppasPerubahan
  /// The amended budget draft.
  case rkaPerubahan
  /// The amended execution document.
  case dppa

  /// The stages with a fixed place, in planning order; `pergeseran-N` is placed by its adoption,
  /// from `dpa` on.
  public static let ordered: [Tahapan] = [
    .renstra, .prakiraan, .ranwalRKPD, .kebutuhan, .ranwal, .paguIndikatif, .rancangan, .rkpd,
    .ranhir, .penetapan, .ppas, .rka, .apbd, .dpa, .rkpdPerubahan, .perubahan, .ppasPerubahan,
    .rkaPerubahan, .dppa,
  ]

  /// The stage's name in commands and in the log.
  public var name: String {
    switch self {
    case .renstra: "renstra"
    case .prakiraan: "prakiraan"
    case .ranwalRKPD: "ranwal-rkpd"
    case .kebutuhan: "kebutuhan"
    case .ranwal: "ranwal"
    case .paguIndikatif: "pagu-indikatif"
    case .rancangan: "rancangan"
    case .rkpd: "rkpd"
    case .ranhir: "ranhir"
    case .penetapan: "penetapan"
    case .ppas: "ppas"
    case .rka: "rka"
    case .apbd: "apbd"
    case .dpa: "dpa"
    case .pergeseran(let number): "pergeseran-\(number)"
    case .rkpdPerubahan: "rkpd-perubahan"
    case .perubahan: "perubahan"
    case .ppasPerubahan: "ppas-perubahan"
    case .rkaPerubahan: "rka-perubahan"
    case .dppa: "dppa"
    }
  }

  /// The stage of that name, or nil; the number of a pergeseran is 1 to 999 without leading zeros.
  public init?(_ name: String) {
    if let fixed = Tahapan.ordered.first(where: { $0.name == name }) {
      self = fixed
      return
    }
    guard name.hasPrefix("pergeseran-"), let number = Int(name.dropFirst(11)),
      (1...999).contains(number), "pergeseran-\(number)" == name
    else { return nil }
    self = .pergeseran(number)
  }

  /// Whether the stage only refers to the plan: `renstra` and `prakiraan` are never the first
  /// column of a trace.
  public var isReference: Bool { self == .renstra || self == .prakiraan }

  /// Whether a first change needs the stage to be opened before: amendments and shifts.
  public var needsOpening: Bool {
    switch self {
    case .perubahan, .pergeseran: true
    default: false
    }
  }

  /// The place in planning order where nothing is known of adoptions: a pergeseran stands after
  /// `dpa`, before the amendments, by its number.
  public var nominalOrder: Int {
    if case .pergeseran(let number) = self { return Tahapan.dpa.nominalOrder + number }
    let place = Tahapan.ordered.firstIndex(of: self) ?? 0
    return place * 1000
  }
}

extension Tahapan: CustomStringConvertible {
  /// The stage's name.
  public var description: String { name }
}
