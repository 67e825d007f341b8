import Projections
import RenjaModel

/// One cell that an event states.
struct StatedCell {
  let field: String
  /// What it states; nil where the event says nothing of the field.
  let content: CellContent?
  /// How contents of the field are compared.
  var kind: PlanField = .catatan

  init(_ field: PlanField, _ content: CellContent?) {
    self.field = field.rawValue
    self.content = content
    kind = field
  }

  init(_ field: String, _ content: CellContent?) {
    self.field = field
    self.content = content
  }

  init(_ field: String, words: String?) {
    self.init(field, words.map { .text($0) })
  }

  /// Whether another content says the same.
  func agrees(with other: CellContent) -> Bool {
    content?.agrees(with: other, in: kind) ?? false
  }
}

extension PlanEvent {
  /// The cells that the event states, one for each field that it may say something of.
  var statedCells: [StatedCell] {
    switch self {
    case .paguChanged(let event):
      [
        StatedCell(.pagu, .rupiah(event.rupiah)),
        StatedCell(.sumber, event.sumber.map { .sumber($0) }),
      ]
    case .targetRevised(let event):
      [StatedCell(.target, .measure(teks: event.teks, nilai: event.nilai))]
    case .indicatorDefined(let event): [StatedCell(.indikator, .text(event.teks))]
    case .locationSet(let event): [StatedCell(.lokasi, .text(event.teks))]
    case .noteWritten(let event):
      [StatedCell((event.jenis ?? .catatan).rawValue, .text(event.teks))]
    case .lineListed(let event):
      event.nama.isEmpty ? [] : [StatedCell(.nama, .text(event.nama))]
    case .formStated(let event):
      [StatedCell("kolom-\(event.kolom)", .measure(teks: event.teks, nilai: event.nilai))]
    case .goalMeasured(let event):
      [StatedCell(event.ukuran.rawValue, .measure(teks: event.teks, nilai: event.nilai))]
    case .assertionMade(let event):
      [StatedCell(event.lingkup, .measure(teks: event.nilai.literal, nilai: event.nilai))]
    case .realisationRecorded(let event):
      [
        StatedCell(.realisasi, event.rupiah.map { .rupiah($0) }),
        StatedCell(
          .kinerja,
          event.nilai == nil && event.teks == nil
            ? nil : .measure(teks: event.teks, nilai: event.nilai)),
      ]
    case .goalDefined(let event):
      [
        StatedCell(.nama, .text(event.teks)), StatedCell("formula", words: event.formula),
        StatedCell("spm", words: event.spm), StatedCell("ikk", words: event.ikk),
      ]
    case .proposalReceived(let event):
      [
        StatedCell("usulan", words: event.teks), StatedCell("nomor", words: event.nomor),
        StatedCell("lokasi", words: event.lokasi), StatedCell("indikator", words: event.indikator),
        StatedCell("besaran", words: event.besaran),
        StatedCell("pengusul", words: event.pengusul),
        StatedCell("mekanisme", words: event.mekanisme),
      ]
    default: []
    }
  }
}

extension TableComparison.Subject {
  /// What an event of a table is about.
  init(_ event: PlanEvent) {
    let subject = StatementSubject(event)
    self.init(
      tahun: event.tahun, tahapan: event.phase?.tahapan, kode: subject.kode,
      indikator: subject.indikator)
    switch event {
    case .goalDefined(let event): kunci = event.kunci
    case .goalMeasured(let event): kunci = event.kunci
    case .proposalReceived(let event): kunci = event.usulan
    case .formStated(let event): kunci = event.kunci
    default: break
    }
  }
}
