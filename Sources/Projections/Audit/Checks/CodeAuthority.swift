import RenjaModel

/// The authority that a title names is that of segment 4 of its code.
struct CodeAuthority: AuditCheck {
  let name = "code-authority"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Kewenangan dalam judul tidak sesuai kode",
    en: "The authority in a title is not that of its code")
  let explanation = AuditWords(
    id: """
      Segmen keempat kode menyatakan kewenangan: 1 provinsi, 2 kabupaten/kota. Judul yang \
      menyebut kewenangan lain berasal dari nomenklatur tingkat pemerintahan yang salah.
      """,
    en: """
      The fourth segment of a code says whose authority it is: 1 province, 2 kabupaten or kota. A \
      title that names the other comes from the nomenclature of the wrong level of government.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    scope.plans.flatMap { plan in
      plan.tree.kodes.flatMap { kode -> [Finding] in
        guard kode.segments.count > 3, let own = Authority(segment: kode.segments[3]) else {
          return []
        }
        var forms: Set<String> = []
        let cells = plan.tree.keys(of: kode).compactMap { plan.tree.rows[$0] }
          .flatMap { $0.listings.values }.sorted { $0.seq < $1.seq }
        return cells.compactMap { cell in
          guard let named = Authority(title: cell.value.nama), named != own,
            forms.insert(cell.value.form).inserted
          else { return nil }
          return scope.finding(
            self, at: plan.place(.nama, kode, compared: cell.value.form),
            AuditWords(
              id: "\(kode.text) adalah kewenangan \(own.rawValue), judulnya “\(cell.value.nama)”.",
              en: """
                \(kode.text) is the authority of a \(own.rawValue), its title \
                “\(cell.value.nama)”.
                """
            ),
            expected: .text(own.rawValue), found: .text(named.rawValue), events: [cell.seq])
        }
      }
    }
  }

  private enum Authority: String {
    case provinsi
    case kabupatenKota = "kabupaten/kota"

    init?(segment: Substring) {
      switch Int(segment) {
      case 1: self = .provinsi
      case 2: self = .kabupatenKota
      default: return nil
      }
    }

    init?(title: String) {
      let folded = NameFolding.fold(title)
      let provinsi = ["kewenanganprovinsi", "kewenangandaerahprovinsi"].contains(
        where: folded.contains)
      let kabupaten = ["kewenangankabupaten", "kewenangankota", "kewenangandaerahkabupaten"]
        .contains(where: folded.contains)
      guard provinsi != kabupaten else { return nil }
      self = provinsi ? .provinsi : .kabupatenKota
    }
  }
}
