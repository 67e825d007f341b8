/// What people come to do; help groups the commands by it.
enum CommandGroup: CaseIterable, Sendable {
  case planning
  case reading
  case auditing
  case proving
  case exchanging
  case using

  /// The group's heading.
  var title: Bilingual {
    switch self {
    case .planning: Bilingual(id: "Merencanakan", en: "Planning")
    case .reading: Bilingual(id: "Membaca rencana", en: "Reading the plan")
    case .auditing: Bilingual(id: "Memeriksa rencana", en: "Auditing the plan")
    case .proving: Bilingual(id: "Membuktikan log", en: "Proving the log")
    case .exchanging: Bilingual(id: "Bertukar dengan program lain", en: "Exchanging with programs")
    case .using: Bilingual(id: "Memakai Jejak", en: "Using Jejak")
    }
  }
}
