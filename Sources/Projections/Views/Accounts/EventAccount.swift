public import RenjaModel

/// What there is to say of one event as the evidence of a figure: who, when, on which basis, and what
/// each of its words replaced.
public struct EventAccount: Hashable, Sendable {
  /// The event, with its times, its author, its basis and its place in a document.
  public let event: RecordedEvent
  /// What it says, cell by cell; empty where it is about no cell.
  public let words: [Word]
  /// The event that took it back within the bounds, if one did.
  public let retractedBy: Int?

  /// The event's number.
  public var seq: Int { event.seq }

  /// What the event says of one cell.
  public struct Word: Hashable, Sendable {
    /// The cell.
    public let cell: Cell
    /// What it says.
    public let content: CellContent
    /// What it replaced, in the order of effect; nil where it gave the first value.
    public let replaced: Replaced?
  }

  /// The word before, of the same cell.
  public struct Replaced: Hashable, Sendable {
    /// The event that said it.
    public let seq: Int
    /// What it said; nil where it dropped the row.
    public let content: CellContent?
  }

  /// Which cell an event speaks of.
  public enum Cell: Hashable, Sendable {
    /// A cell of the plan; the variant is the form that lists a name, or the kind of a note.
    case plan(
      pd: String, tahun: Int, phase: Phase, kode: Kode, indikator: String?, field: PlanField,
      variant: String?)
    /// A measure of a tujuan or sasaran.
    case goal(pd: String, tahun: Int, tahapan: Tahapan, kunci: String, ukuran: UkuranTujuan)
    /// What a form quotes or computes.
    case stated(
      pd: String, form: String, tahun: Int, kode: Kode?, kunci: String?, indikator: String?,
      kolom: String)
  }
}

extension RecordedEvent {
  /// The cells that the event speaks of, each with what it says of it; a drop says it of the row and
  /// is not among them.
  var statements: [(cell: EventAccount.Cell, content: CellContent)] {
    switch event {
    case .goalMeasured(let goal):
      return [
        (
          .goal(
            pd: pd, tahun: goal.tahun, tahapan: goal.tahapan, kunci: goal.kunci,
            ukuran: goal.ukuran), .measure(teks: goal.teks, nilai: goal.nilai)
        )
      ]
    case .formStated(let form):
      return [
        (
          .stated(
            pd: pd, form: form.form, tahun: form.tahun, kode: form.kode, kunci: form.kunci,
            indikator: form.indikator, kolom: form.kolom),
          .measure(teks: form.teks, nilai: form.nilai)
        )
      ]
    default:
      guard let tahun = event.tahun, let phase = event.phase else { return [] }
      var seen: Set<Kode> = []
      return event.kodes.filter { seen.insert($0).inserted }.flatMap { kode in
        event.statements(on: kode).map { said in
          (
            .plan(
              pd: pd, tahun: tahun, phase: phase, kode: kode, indikator: said.indikator,
              field: said.field, variant: said.variant), said.content
          )
        }
      }
    }
  }
}
