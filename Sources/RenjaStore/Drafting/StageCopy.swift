public import Canonical
public import Projections
public import RenjaModel

/// Begins a stage as a copy of another plan, as ordinary events.
///
/// Copied are listed rows, indicators, pagu with sources (claims too), targets, locations and notes;
/// nothing else, and nothing of the documents they came from: the copy is this office's own act.
public struct StageCopy: Sendable {
  /// The office.
  public let pd: String
  /// The year of the new stage.
  public let tahun: Int
  /// The new stage.
  public let tahapan: Tahapan
  /// The day from which it holds.
  public let effective: Day

  /// The beginning of a stage.
  ///
  /// - Parameters:
  ///   - pd: the office.
  ///   - tahun: the year of the new stage.
  ///   - tahapan: the new stage.
  ///   - effective: the day from which it holds.
  public init(pd: String, tahun: Int, tahapan: Tahapan, effective: Day) {
    self.pd = pd
    self.tahun = tahun
    self.tahapan = tahapan
    self.effective = effective
  }

  /// The events that open the stage empty.
  public func events() -> [Proposal] {
    [proposal(.stageOpened(StageOpened(tahun: tahun, tahapan: tahapan)))]
  }

  /// The events that open the stage as a copy.
  ///
  /// - Parameters:
  ///   - table: the plan to copy.
  ///   - coordinate: its coordinate, as it will stand in the log.
  /// - Returns: the opening, then every row in code order.
  /// - Complexity: O(n log n) in the rows.
  public func events(from table: StageTable, at coordinate: Coordinate) -> [Proposal] {
    let opening = StageOpened(tahun: tahun, tahapan: tahapan, dari: coordinate.text)
    let rows = table.rows.sorted { ($0.key.kode, $0.key.order) < ($1.key.kode, $1.key.order) }
    return [proposal(.stageOpened(opening))]
      + rows.flatMap { key, row in events(for: key, row).map(proposal) }
  }

  /// The events that open the stage as a copy of what a coordinate names.
  ///
  /// - Parameters:
  ///   - coordinate: the plan to copy; without a stage, the one in force.
  ///   - history: the log.
  ///   - bounds: the events that the command may know.
  ///   - today: the day of the command.
  /// - Returns: the opening, then every row in code order.
  /// - Throws: `StoreError`; `drafting` where there is nothing to copy.
  public func events(
    from coordinate: Coordinate, in history: PlanHistory, within bounds: Bounds, today: Day
  ) throws(StoreError) -> [Proposal] {
    var source = coordinate
    var reach = bounds
    if let known = coordinate.known {
      reach.upto = min(bounds.upto ?? history.size, try history.upto(known))
    }
    switch coordinate.inForce {
    case .on(let day): reach.effective = day
    case .today:
      reach.effective = today
      source.inForce = .on(today)
    case nil: break
    }
    let state = try history.state(
      reach, PlanReach(years: [coordinate.tahun], offices: [pd]))
    source.tahapan =
      coordinate.tahapan ?? state.stageInForce(pd: pd, tahun: coordinate.tahun)?.tahapan
    let table = source.tahapan.flatMap { state.table(pd: pd, tahun: source.tahun, tahapan: $0) }
    guard let table, !table.rows.isEmpty else {
      throw .drafting(.nothingToCopy(tahun: coordinate.tahun, tahapan: source.tahapan))
    }
    return events(from: table, at: source)
  }

  private func events(for key: RowKey, _ row: PlanRow) -> [PlanEvent] {
    var events: [PlanEvent] = row.listings.values.map(\.value).sorted { $0.form < $1.form }
      .map { listing in
        .lineListed(
          LineListed(
            tahun: tahun, tahapan: tahapan, form: listing.form, kode: key.kode,
            indikator: key.indikator, urut: listing.urut, huruf: listing.huruf, nama: listing.nama,
            kodeTertulis: listing.kodeTertulis))
      }
    if let indikator = key.indikator, let wording = row.indikator?.value {
      events.append(
        .indicatorDefined(
          IndicatorDefined(
            tahun: tahun, tahapan: tahapan, kode: key.kode, indikator: indikator,
            teks: wording.teks, satuan: wording.satuan, agregasi: wording.agregasi)))
    }
    if let pagu = row.pagu {
      events.append(
        .paguChanged(
          PaguChanged(
            tahun: tahun, tahapan: tahapan, kode: key.kode, indikator: key.indikator,
            rupiah: pagu.value, sumber: row.sumber?.value, alasan: Alasan(.salinan))))
    }
    if let indikator = key.indikator, let target = row.target?.value {
      events.append(
        .targetRevised(
          TargetRevised(
            tahun: tahun, tahapan: tahapan, kode: key.kode, indikator: indikator,
            teks: target.teks, nilai: target.nilai, satuan: target.satuan,
            alasan: Alasan(.salinan))))
    }
    return events + places(key, row)
  }

  private func places(_ key: RowKey, _ row: PlanRow) -> [PlanEvent] {
    var events: [PlanEvent] = []
    if let lokasi = row.lokasi {
      events.append(
        .locationSet(
          LocationSet(
            tahun: tahun, phase: .tahapan(tahapan), kode: key.kode, indikator: key.indikator,
            teks: lokasi.value)))
    }
    for jenis in JenisCatatan.allCases {
      guard let note = row.catatan[jenis] else { continue }
      events.append(
        .noteWritten(
          NoteWritten(
            tahun: tahun, phase: .tahapan(tahapan), kode: key.kode, indikator: key.indikator,
            jenis: jenis == .catatan ? nil : jenis, teks: note.value)))
    }
    return events
  }

  private func proposal(_ event: PlanEvent) -> Proposal {
    Proposal(pd: pd, effective: effective, alasan: Alasan(.salinan), event: event)
  }
}

extension RowKey {
  /// The unit before its indicators, those by number.
  fileprivate var order: Int { indikator.map { Int($0) ?? Int.max } ?? -1 }
}
