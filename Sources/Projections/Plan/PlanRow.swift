public import RenjaModel

/// The unit or one of its indicators, as the key of a row.
public struct RowKey: Hashable, Sendable {
  /// The unit.
  public let kode: Kode
  /// The indicator's key; nil for the unit itself.
  public let indikator: String?

  /// The key of a row.
  ///
  /// - Parameters:
  ///   - kode: the unit.
  ///   - indikator: the indicator's key; nil for the unit itself.
  public init(_ kode: Kode, _ indikator: String? = nil) {
    self.kode = kode
    self.indikator = indikator
  }
}

/// A target as a row states it.
public struct TargetValue: Hashable, Sendable {
  /// The words; nil where the row shows none.
  public let teks: String?
  /// The number in them.
  public let nilai: ExactDecimal?
  /// The unit of measure.
  public let satuan: String?
}

/// An indicator as a stage words it.
public struct IndicatorWording: Hashable, Sendable {
  /// The wording.
  public let teks: String
  /// The unit of measure.
  public let satuan: String?
  /// How quarters add up.
  public let agregasi: Agregasi?
}

/// A result as it was entered.
public struct Outturn: Hashable, Sendable {
  /// The number.
  public let nilai: ExactDecimal?
  /// The words.
  public let teks: String?
}

/// How a document lists a row.
public struct Listing: Hashable, Sendable {
  /// The form.
  public let form: String
  /// The place among its rows.
  public let urut: Int
  /// The letter in front, as printed.
  public let huruf: String?
  /// The name as written.
  public let nama: String
  /// The code as printed, where it differs.
  public let kodeTertulis: String?
}

/// The cells of one unit, or of one of its indicators, at one stage or period.
public struct PlanRow: Hashable, Sendable {
  /// The ceiling; a nil value is blank.
  public internal(set) var pagu: Cell<Rupiah?>?
  /// The sources of the money.
  public internal(set) var sumber: Cell<SumberDana>?
  /// The target.
  public internal(set) var target: Cell<TargetValue>?
  /// The unit of measure, by target or wording, whichever said it last.
  public internal(set) var satuan: Cell<String>?
  /// How quarters add up, as last said.
  public internal(set) var agregasi: Cell<Agregasi>?
  /// The indicator's wording.
  public internal(set) var indikator: Cell<IndicatorWording>?
  /// The place of work; a nil value is blank.
  public internal(set) var lokasi: Cell<String?>?
  /// The notes by kind; a nil value is blank.
  public internal(set) var catatan: [JenisCatatan: Cell<String?>] = [:]
  /// Money spent.
  public internal(set) var realisasi: Cell<Rupiah>?
  /// Result achieved.
  public internal(set) var kinerja: Cell<Outturn>?
  /// How each form lists the row.
  public internal(set) var listings: [String: Cell<Listing>] = [:]

  /// Whether nothing at all is said of the row.
  public var isEmpty: Bool { self == PlanRow() }

  /// The first event that says anything of the row; nil where none does.
  var firstSeq: Int? {
    var seqs = [pagu?.seq, sumber?.seq, target?.seq, satuan?.seq, agregasi?.seq, indikator?.seq]
    seqs += [lokasi?.seq, realisasi?.seq, kinerja?.seq]
    seqs += catatan.values.map(\.seq) + listings.values.map(\.seq)
    return seqs.compactMap(\.self).min()
  }

  /// The row without what an earlier event than `stamp` said.
  func since(_ stamp: Stamp?) -> PlanRow {
    guard let stamp else { return self }
    var row = PlanRow()
    row.pagu = pagu.since(stamp)
    row.sumber = sumber.since(stamp)
    row.target = target.since(stamp)
    row.satuan = satuan.since(stamp)
    row.agregasi = agregasi.since(stamp)
    row.indikator = indikator.since(stamp)
    row.lokasi = lokasi.since(stamp)
    row.catatan = catatan.filter { $0.value.stamp > stamp }
    row.realisasi = realisasi.since(stamp)
    row.kinerja = kinerja.since(stamp)
    row.listings = listings.filter { $0.value.stamp > stamp }
    return row
  }
}

extension Optional {
  fileprivate func since<Value>(_ stamp: Stamp) -> Cell<Value>? where Wrapped == Cell<Value> {
    guard let cell = self, cell.stamp > stamp else { return nil }
    return cell
  }
}
