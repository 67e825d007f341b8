import RenjaModel

/// What a Fiscal Data Package calls the state of money in the cycle of a budget.
enum FiscalPhase: String {
  case proposed
  case approved
  case adjusted
  case executed

  /// Up to its adoption a plan proposes; what amends an adopted one adjusts it.
  init(_ phase: Phase) {
    switch phase {
    case .periode: self = .executed
    case .tahapan(let stage):
      switch stage {
      case .renstra, .prakiraan, .ranwalRKPD, .kebutuhan, .ranwal, .paguIndikatif, .rancangan,
        .ranhir, .ppas, .rka:
        self = .proposed
      case .rkpd, .penetapan, .apbd, .dpa: self = .approved
      case .pergeseran, .rkpdPerubahan, .perubahan, .ppasPerubahan, .rkaPerubahan, .dppa:
        self = .adjusted
      }
    }
  }
}
