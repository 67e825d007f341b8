/// How the quarters of an indicator add up to a year.
public enum Agregasi: String, CaseIterable, Hashable, Sendable, NamedField {
  /// Sum: a flow.
  case jumlah
  /// The last quarter: a stock or a percentage.
  case akhir
  /// Mean of the quarters that have a figure.
  case rataRata = "rata-rata"

  /// A rule to be overwritten.
  public static var unread: Agregasi { .jumlah }
}

/// What a note is about.
public enum JenisCatatan: String, CaseIterable, Hashable, Sendable, NamedField {
  /// A remark.
  case catatan
  /// The part of the office that answers for the unit.
  case penanggungJawab = "penanggung-jawab"
  /// What helped.
  case pendorong
  /// What hindered.
  case penghambat
  /// What follows.
  case tindakLanjut = "tindak-lanjut"

  /// A kind to be overwritten.
  public static var unread: JenisCatatan { .catatan }
}

/// What a goal is.
public enum JenisTujuan: String, CaseIterable, Hashable, Sendable, NamedField {
  /// A goal.
  case tujuan
  /// An objective under a goal.
  case sasaran
  /// An indicator of a goal.
  case indikatorTujuan = "indikator-tujuan"
  /// An indicator of an objective.
  case indikatorSasaran = "indikator-sasaran"

  /// A kind to be overwritten.
  public static var unread: JenisTujuan { .tujuan }
}

/// What is measured of a goal.
public enum UkuranTujuan: String, CaseIterable, Hashable, Sendable, NamedField {
  /// The promised value.
  case target
  /// The result.
  case realisasi
  /// The result expected for a year that is not over.
  case perkiraan
  /// The value projected.
  case proyeksi

  /// A measure to be overwritten.
  public static var unread: UkuranTujuan { .target }
}

/// What a stated figure counts or sums.
public enum UkuranKlaim: String, CaseIterable, Hashable, Sendable, NamedField {
  /// Money.
  case rupiah
  /// Programmes.
  case program
  /// Kegiatan.
  case kegiatan
  /// Sub kegiatan.
  case subkegiatan

  /// A measure to be overwritten.
  public static var unread: UkuranKlaim { .rupiah }
}

/// What became of a proposal.
public enum Keputusan: String, CaseIterable, Hashable, Sendable, NamedField {
  /// Taken up.
  case diterima
  /// Refused.
  case ditolak
  /// Put off.
  case ditunda

  /// A decision to be overwritten.
  public static var unread: Keputusan { .ditolak }
}

/// How grave a finding is.
public enum Tingkat: String, CaseIterable, Hashable, Sendable, NamedField {
  /// Money or evidence.
  case berat
  /// The plan cannot be explained.
  case sedang
  /// Form or wording.
  case ringan

  /// A severity to be overwritten.
  public static var unread: Tingkat { .ringan }
}
