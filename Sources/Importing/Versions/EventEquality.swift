import RenjaModel

extension PlanEvent {
  /// Whether this event says nothing that `other`, of the same subject, does not say.
  ///
  /// A missing key says nothing, so it never differs; a reason is no part of what is said.
  func repeats(_ other: PlanEvent) -> Bool {
    switch (self, other) {
    case (.paguChanged(let new), .paguChanged(let old)):
      new.rupiah == old.rupiah && silentOrEqual(new.sumber, old.sumber)
    case (.targetRevised(let new), .targetRevised(let old)):
      new.teks == old.teks && silentOrEqual(new.nilai, old.nilai)
        && silentOrEqual(new.satuan, old.satuan)
    case (.indicatorDefined(let new), .indicatorDefined(let old)):
      new.teks == old.teks && silentOrEqual(new.satuan, old.satuan)
        && silentOrEqual(new.agregasi, old.agregasi)
    case (.lineListed(let new), .lineListed(let old)):
      new.nama == old.nama && new.urut == old.urut && silentOrEqual(new.huruf, old.huruf)
        && silentOrEqual(new.kodeTertulis, old.kodeTertulis)
    case (.locationSet(let new), .locationSet(let old)): new.teks == old.teks
    case (.noteWritten(let new), .noteWritten(let old)): new.teks == old.teks
    case (.realisationRecorded(let new), .realisationRecorded(let old)):
      silentOrEqual(new.rupiah, old.rupiah)
        && (new.teks == nil && new.nilai == nil
          || new.teks == old.teks && silentOrEqual(new.nilai, old.nilai))
    case (.formStated(let new), .formStated(let old)):
      new.teks == old.teks && silentOrEqual(new.nilai, old.nilai)
    case (.goalDefined(let new), .goalDefined(let old)):
      new.jenis == old.jenis && new.teks == old.teks && silentOrEqual(new.induk, old.induk)
        && silentOrEqual(new.formula, old.formula) && silentOrEqual(new.spm, old.spm)
        && silentOrEqual(new.ikk, old.ikk)
    case (.goalMeasured(let new), .goalMeasured(let old)):
      new.teks == old.teks && silentOrEqual(new.nilai, old.nilai)
    case (.proposalReceived(let new), .proposalReceived(let old)):
      new.teks == old.teks && silentOrEqual(new.nomor, old.nomor)
        && silentOrEqual(new.lokasi, old.lokasi) && silentOrEqual(new.indikator, old.indikator)
        && silentOrEqual(new.besaran, old.besaran) && silentOrEqual(new.pengusul, old.pengusul)
        && silentOrEqual(new.mekanisme, old.mekanisme)
    default: self == other
    }
  }

  private func silentOrEqual<Value: Equatable>(_ new: Value?, _ old: Value?) -> Bool {
    new == nil || new == old
  }

  /// Whether the event gives a cell its value, rather than list, quote or define something.
  var isCell: Bool {
    switch self {
    case .paguChanged, .targetRevised, .locationSet, .noteWritten, .indicatorDefined, .goalMeasured,
      .realisationRecorded:
      true
    default: false
    }
  }

  /// Whether the event only says that there is no remark: where none was, that is no change.
  var isBlankRemark: Bool {
    if case .noteWritten = self { saysBlank } else { false }
  }

  /// Whether the event says that a cell is blank.
  var saysBlank: Bool {
    switch self {
    case .paguChanged(let event): event.rupiah == nil
    case .targetRevised(let event): event.teks == nil
    case .locationSet(let event): event.teks == nil
    case .noteWritten(let event): event.teks == nil
    case .goalMeasured(let event): event.teks == nil
    default: false
    }
  }

  /// The same cell, blank; nil where a cell of this kind cannot be.
  func blanked(alasan: Alasan?) -> PlanEvent? {
    switch self {
    case .paguChanged(var event):
      event.rupiah = nil
      event.sumber = nil
      event.alasan = alasan
      return .paguChanged(event)
    case .targetRevised(var event):
      event.teks = nil
      event.nilai = nil
      event.satuan = nil
      event.alasan = alasan
      return .targetRevised(event)
    case .locationSet(var event):
      event.teks = nil
      return .locationSet(event)
    case .noteWritten(var event):
      event.teks = nil
      return .noteWritten(event)
    case .goalMeasured(var event):
      event.teks = nil
      event.nilai = nil
      return .goalMeasured(event)
    default: return nil
    }
  }

  /// What the event says, in short.
  var value: String {
    switch self {
    case .paguChanged(let event): event.rupiah?.literal ?? ""
    case .targetRevised(let event): event.teks ?? ""
    case .locationSet(let event): event.teks ?? ""
    case .noteWritten(let event): event.teks ?? ""
    case .indicatorDefined(let event): event.teks
    case .lineListed(let event): event.nama
    case .formStated(let event): event.teks
    case .realisationRecorded(let event):
      event.teks ?? event.nilai?.literal ?? event.rupiah?.literal ?? ""
    case .goalDefined(let event): event.teks
    case .goalMeasured(let event): event.teks ?? ""
    case .proposalReceived(let event): event.teks
    case .assertionMade(let event): event.nilai.literal
    case .unitDefined(let event): event.nama
    case .aliasAdded(let event): event.nama
    default: ""
    }
  }
}
