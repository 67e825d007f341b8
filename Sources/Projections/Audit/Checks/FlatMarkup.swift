import RenjaModel

/// Figures are not those of another plan raised by one and the same share.
struct FlatMarkup: AuditCheck {
  /// So many figures with the same share are no coincidence.
  static let least = 5

  let name = "flat-markup"
  let severity = Tingkat.sedang
  let title = AuditWords(
    id: "Kenaikan seragam (mark-up rata)", en: "A flat mark-up")
  let explanation = AuditWords(
    id: """
      Sedikitnya lima sub kegiatan, dan paling sedikit separuh dari yang berubah, naik atau turun \
      dengan persentase yang sama dari tahapan sebelumnya; atau sedikitnya lima pagu, paling \
      sedikit sepertiga, menjadi bilangan bulat bila dibagi persentase yang sama. Angka seperti \
      itu disalin lalu dinaikkan, bukan dihitung dari kebutuhan.
      """,
    en: """
      At least five sub kegiatan, and at least half of those that change, rise or fall by the \
      same share from the stage before; or at least five figures, and a third of all, become \
      round when the same share is taken off. Such figures were copied and raised, not worked out \
      from the need.
      """)

  func findings(in scope: AuditScope) -> [Finding] {
    let pairs = scope.moneyPairs + (scope.forwardPair.map { [$0] } ?? [])
    return pairs.compactMap { between($0, scope) }
      + scope.ownPlans.compactMap { within($0, scope) }
  }

  private func between(_ pair: PlanPair, _ scope: AuditScope) -> Finding? {
    var shares: [Percent: [Kode]] = [:]
    var changed = 0
    for kode in pair.commonLeaves {
      guard let was = pair.before.tree.stated(kode).amount, was > .zero,
        let now = pair.after.tree.stated(kode).amount, now > .zero, now != was,
        let share = Percent(now - was, over: was)
      else { continue }
      changed += 1
      shares[share, default: []].append(kode)
    }
    guard
      let (share, kodes) = shares.max(by: {
        ($0.value.count, $0.key) < ($1.value.count, $1.key)
      }), kodes.count >= Self.least, kodes.count * 2 >= changed
    else { return nil }
    return scope.finding(
      self, at: pair.place(.pagu, nil),
      AuditWords(
        id: """
          \(kodes.count) dari \(changed) sub kegiatan yang berubah sejak \
          \(pair.before.coordinate) berubah dengan \(share.literal) %.
          """,
        en: """
          \(kodes.count) of the \(changed) sub kegiatan that changed since \
          \(pair.before.coordinate) changed by \(share.literal) %.
          """),
      found: .text("\(share.literal) %"),
      events: kodes.flatMap { kode in
        pair.before.tree.events(statedAt: kode) + pair.after.tree.events(statedAt: kode)
      })
  }

  /// Figures that are round only without the same whole share, from 1 to 25 %.
  private func within(_ plan: OfficePlan, _ scope: AuditScope) -> Finding? {
    let amounts = plan.tree.leaves.compactMap { kode -> (Kode, Int128)? in
      guard let amount = plan.tree.stated(kode).amount, amount > .zero, !amount.hasSen else {
        return nil
      }
      return (kode, amount.sen / 100)
    }
    var best: (share: Int128, kodes: [Kode]) = (0, [])
    for share in Int128(1)...25 {
      let kodes = amounts.filter { FlatMarkup.hides($0.1, share) }.map(\.0)
      if kodes.count > best.kodes.count { best = (share, kodes) }
    }
    guard best.kodes.count >= Self.least, best.kodes.count * 3 >= amounts.count else { return nil }
    return scope.finding(
      self, at: plan.place(.pagu),
      AuditWords(
        id: """
          \(best.kodes.count) dari \(amounts.count) pagu \(plan.coordinate) menjadi bulat bila \
          dibagi 1,\(best.share < 10 ? "0" : "")\(best.share): tampaknya dinaikkan \(best.share) \
          % secara merata.
          """,
        en: """
          \(best.kodes.count) of the \(amounts.count) figures of \(plan.coordinate) are round \
          when divided by 1.\(best.share < 10 ? "0" : "")\(best.share): they seem to be raised by \
          a flat \(best.share) %.
          """),
      found: .text("\(best.share) %"),
      events: best.kodes.flatMap { plan.tree.events(statedAt: $0) })
  }

  /// Whether an amount is a round one, of hundred thousands at least, raised by a share.
  private static func hides(_ amount: Int128, _ share: Int128) -> Bool {
    let (scaled, overflow) = amount.multipliedReportingOverflow(by: 100)
    guard !overflow, scaled % (100 + share) == 0 else { return false }
    let base = scaled / (100 + share)
    // An amount of one or two digits and zeros is round itself, whatever it can be divided by.
    return base % 100_000 == 0 && digits(amount) > max(digits(base), 2)
  }

  /// How many digits a number has before the zeros it ends with.
  private static func digits(_ number: Int128) -> Int {
    var rest = number
    while rest != 0, rest % 10 == 0 { rest /= 10 }
    return String(rest).count
  }
}
