import EventLog
import Platform
import RenjaModel
import Reports

extension PolicyFault: Explained {
  var problem: Problem {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return Problem(
      identifier: .policyUnclear, status: .notPermitted,
      place: Wording("\(place.joined(separator: ":"))"), what: what, remedy: remedy)
  }

  private var what: Bilingual {
    switch reason {
    case .unreadable(let error):
      Bilingual(
        id: "kebijakan log tidak dapat dibaca: \(error.name) (\(error.reason))",
        en: "the log's policy cannot be read: \(error.name) (\(error.reason))")
    case .tooLong(let limit):
      Bilingual(
        id: "kebijakan log lebih panjang dari \(limit) byte",
        en: "the log's policy is longer than \(limit) bytes")
    case .notJSON(let kind):
      Bilingual(
        id: "kebijakan log bukan JSON yang ketat: \(kind.words.id)",
        en: "the log's policy is not strict JSON: \(kind.words.en)")
    case .unknownKey(let key):
      Bilingual(
        id: "'\(key)' bukan bagian kebijakan; yang ada 'actors' dan 'types'",
        en: "'\(key)' is no part of a policy; there are 'actors' and 'types'")
    case .notRules(let place):
      Bilingual(
        id: "'\(place)' harus berupa objek berisi daftar nama",
        en: "'\(place)' must be an object of lists of names")
    case .notNames(let place):
      Bilingual(
        id: "'\(place)' harus berupa daftar nama, misalnya [\"siti\", \"budi\"]",
        en: "'\(place)' must be a list of names, such as [\"siti\", \"budi\"]")
    case .unknownType(let type):
      Bilingual(
        id: "tidak ada jenis peristiwa '\(type)'", en: "there is no kind of event '\(type)'")
    case .unboundActor(let actor, let type):
      Bilingual(
        id: "types.\(type) menyebut '\(actor)', tetapi tidak ada pengguna yang boleh memakainya",
        en: "types.\(type) names '\(actor)', but no user may speak for it")
    }
  }

  private var remedy: Bilingual {
    switch reason {
    case .unknownType(let type):
      let near = Nearness.candidates(for: type, among: PlanEvent.typeNames.sorted())
      guard near.isEmpty else {
        return Bilingual(id: "Mungkin maksud Anda: \(near)?", en: "Did you mean: \(near)?")
      }
      return Self.repair
    case .unboundActor(let actor, _):
      return Bilingual(
        id: "Tambahkan actors.\(actor) dengan nama pengguna sistem, atau betulkan namanya.",
        en: "Add actors.\(actor) with the system's users, or correct the name.")
    default: return Self.repair
    }
  }

  private static let repair = Bilingual(
    id: """
      Sampai berkas itu dibetulkan tidak ada yang dicatat; membaca tetap bisa. Tanpa policy.json \
      siapa pun yang boleh menulis ke folder boleh mencatat.
      """,
    en: """
      Nothing is recorded until the file is put right; reading goes on. Without policy.json \
      everybody who may write to the folder may record.
      """)
}
