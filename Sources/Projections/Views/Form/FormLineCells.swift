import RenjaModel

/// What a plan says in one row of a form.
struct FormLineCells {
  let plan: OfficePlan
  let line: FormLine
  private let own: PlanRow?
  private let unit: PlanRow?

  init(_ line: FormLine, in plan: OfficePlan) {
    self.line = line
    self.plan = plan
    unit = plan.tree.rows[RowKey(line.kode)]
    own = line.indikator.flatMap { plan.tree.rows[RowKey(line.kode, $0)] }
  }

  /// The name as the form lists it; on a unit's first row never nothing.
  func nama(in state: PlanState) -> Form.Cell {
    if let listing = line.listing, !listing.value.nama.isEmpty || !line.isFirst {
      let nama = listing.value.nama
      return nama.isEmpty ? Form.Cell(.absent) : Form.Cell(.text(nama), events: [listing.seq])
    }
    guard line.isFirst else { return Form.Cell(.absent) }
    return Form.Cell(.text(state.nama(of: line.kode, in: plan.tahun, [plan.tree])))
  }

  /// The code as the form prints it where that differs, else the code, on a unit's first row.
  var kode: Form.Cell {
    if let listing = line.listing, let written = listing.value.kodeTertulis {
      return Form.Cell(.key(written), events: [listing.seq])
    }
    return line.isFirst ? Form.Cell(.key(line.kode.text)) : Form.Cell(.absent)
  }

  /// The letter in front of the row.
  var huruf: Form.Cell {
    guard let listing = line.listing, let huruf = listing.value.huruf else {
      return Form.Cell(.absent)
    }
    return Form.Cell(.key(huruf), events: [listing.seq])
  }

  var indikator: Form.Cell {
    guard let wording = own?.indikator else { return Form.Cell(.absent) }
    return Form.Cell(.text(wording.value.teks), events: [wording.seq])
  }

  var target: Form.Cell {
    guard let target = own?.target else { return Form.Cell(.absent) }
    return Form.Cell(
      target.value.teks.map(Form.Cell.Content.text) ?? .blank, events: [target.seq])
  }

  /// A place or note of the unit stands on its first row, one of an indicator on the indicator's.
  var lokasi: Form.Cell {
    Form.Cell(text: (line.isFirst ? unit?.lokasi : nil) ?? own?.lokasi)
  }

  var catatan: Form.Cell {
    Form.Cell(text: (line.isFirst ? unit?.catatan[.catatan] : nil) ?? own?.catatan[.catatan])
  }

  /// The row whose money this line shows: the unit's own on its first row, else the indicator's.
  private var payer: RowKey? {
    if unit?.pagu != nil { return line.isFirst ? RowKey(line.kode) : nil }
    return line.indikator.map { RowKey(line.kode, $0) } ?? RowKey(line.kode)
  }

  /// What is stated; where later figures overtook a claim, people read the computed sum.
  var pagu: Form.Cell {
    guard let payer else { return Form.Cell(.absent) }
    let events = plan.tree.rows[payer]?.pagu.map { [$0.seq] } ?? []
    let stated = Form.Cell(figure: Evidenced(plan.tree.stated(payer), events: events))
    guard line.isFirst, plan.tree.isOvertaken(line.kode, in: plan.table) else { return stated }
    let sum = computed
    return Form.Cell(sum.content, stated: stated.content, events: sum.events)
  }

  /// The money stated, or the computed sum where the unit states none itself; what is read back is
  /// only what is stated.
  var paguOrSum: Form.Cell {
    let stated = pagu
    guard line.isFirst, stated.content == .absent else { return stated }
    let sum = computed
    guard sum.content != .absent, line.kode.level < .subkegiatan else { return stated }
    return Form.Cell(sum.content, stated: .absent, events: sum.events)
  }

  var sumber: Form.Cell {
    guard let payer, let sumber = plan.tree.rows[payer]?.sumber else {
      return Form.Cell(.absent)
    }
    return Form.Cell(.sumber(sumber.value), events: [sumber.seq])
  }

  /// The sum of what is below, on a unit's first row.
  var computed: Form.Cell {
    guard line.isFirst, line.kode.level >= .program else { return Form.Cell(.absent) }
    return Form.Cell(figure: plan.tree.evidenced(computedAt: line.kode))
  }

  /// What is compared between two rows: what is stated, never what is computed.
  var contents: [PlanField: CellContent] {
    var contents: [PlanField: CellContent] = [:]
    let lokasi = (line.isFirst ? unit?.lokasi : nil) ?? own?.lokasi
    contents[.lokasi] = lokasi.map { .text($0.value) }
    contents[.indikator] = own?.indikator.map { .text($0.value.teks) }
    contents[.target] = own?.target.map {
      .measure(teks: $0.value.teks, nilai: $0.value.nilai)
    }
    contents[.pagu] = payer.flatMap { plan.tree.rows[$0]?.pagu }.map { .rupiah($0.value) }
    return contents
  }
}
