/// What the sample log assumes, because the document does not print it.
///
/// The Renja 2022 of Dinas Koperasi dan Usaha Mikro, Kabupaten Lumajang, bears no date and no decree
/// number. Each stage gets one plausible day in 2021, and every event says in `dasar` that it is
/// assumed, so that a replay by date has something to show and nobody is misled.
enum Assumptions {
  static let origin = "renja.lumajangkab.go.id/lumajang-dinkopum"
  static let pd = "dinkopum"
  static let offset = "+07:00"
  static let created = "2021-01-04T01:00:00Z"
  static let user = "contoh"
  static let planner = "perencana"
  static let head = "kepala-dinas"
  static let clause = "tanggal diasumsikan, dokumen tidak mencetaknya"

  /// A basis, with the remark that its date is assumed.
  static func basis(_ text: String) -> String { "\(text) (\(clause))" }
}
