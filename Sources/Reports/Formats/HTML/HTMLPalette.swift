/// The colours of a page, on paper and screens, in daylight and in the dark.
///
/// Every pair that is read, a sign on its ground, keeps the contrast of WCAG 2.1, level AA; a test
/// works it out.
struct HTMLPalette {
  /// What a colour is for.
  enum Role: String, CaseIterable {
    /// The ground of the page.
    case page
    /// Words and figures.
    case ink
    /// What stands in the background.
    case soft
    /// Lines between rows.
    case rule
    /// The ground of headings.
    case head
    /// The ground of rows that head others.
    case band
    /// What can be pressed, and the axis of a chart.
    case link
    /// A rise.
    case rise
    /// A fall.
    case fall
    /// What the reader should look at.
    case note
    /// The ground of a warning.
    case warn
  }

  /// The colours, as `#rrggbb`.
  let colours: [Role: String]

  /// Paper, and screens by day.
  static let light = HTMLPalette(colours: [
    .page: "#ffffff", .ink: "#17212b", .soft: "#51606d", .rule: "#c3ccd4", .head: "#e9eef2",
    .band: "#f5f7f9", .link: "#0e4f7e", .rise: "#14613a", .fall: "#9c2226", .note: "#7d4300",
    .warn: "#fff2cc",
  ])

  /// Screens that are set to dark.
  static let dark = HTMLPalette(colours: [
    .page: "#11171d", .ink: "#e4eaf0", .soft: "#a3b0bc", .rule: "#37434e", .head: "#1d2730",
    .band: "#161e26", .link: "#8fc7f2", .rise: "#82d3a0", .fall: "#f5a097", .note: "#f2b866",
    .warn: "#3a2e10",
  ])

  /// What is read on what.
  static let pairs: [(sign: Role, ground: Role)] =
    [Role.page, .head, .band, .warn].flatMap { ground in
      [Role.ink, .soft, .link, .rise, .fall, .note].map { ($0, ground) }
    }

  /// The colours as custom properties of a style sheet.
  var css: String {
    Role.allCases.compactMap { role in colours[role].map { "--\(role.rawValue):\($0)" } }
      .joined(separator: ";")
  }
}
