public import Canonical
public import Projections
import RenjaModel

/// The plan as it stands: the answer of `show`.
public struct CurrentPlanReport: Report {
  /// The plan.
  public let plan: CurrentPlan
  /// What it rests on.
  public let basis: OutputBasis

  /// A report on a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - basis: what it rests on.
  public init(_ plan: CurrentPlan, basis: OutputBasis) {
    self.plan = plan
    self.basis = basis
  }

  /// The report as people read it: whose plan, its units, what does not add up, its sums.
  public func document() -> ReportDocument {
    let words = CurrentPlanWords(plan, basis.language)
    let tables = CurrentPlanTables(plan, basis.language)
    var blocks: [Block] = [.list(words.offices), .table(tables.units)]
    if let gaps = tables.gaps {
      blocks += [.paragraph(words.gaps(plan.gaps)), .table(gaps)]
    }
    blocks.append(.table(tables.sums))
    if let sources = tables.sources { blocks.append(.table(sources)) }
    blocks.append(.list(words.proof))
    return ReportDocument(
      title: words.title, blocks: blocks, notes: words.notes, basis: basis,
      records: CurrentPlanRecords(plan).table)
  }
}

extension CurrentPlanReport {
  /// Writes `rows` and `totals`, and the stage of each office with its adoption as `offices`.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: plan.rows) { CurrentPlanReport.write($1, to: &$0) }
    let totals = plan.totals
    json.object("totals") { json in
      json.member("computed", totals.computed.value)
      json.member("program", totals.program.value)
      json.member("kegiatan", totals.kegiatan.value)
      json.member("penunjang", totals.penunjang.value)
      json.member("inti", totals.inti.value)
      json.object("sumber") { json in
        for part in totals.sumber { json.member(part.sumber ?? "", part.rupiah) }
      }
      json.object("counts") { json in
        for level in Level.allCases { json.member(level.rawValue, totals.counts[level]) }
      }
    }
    json.objects("offices", of: plan.offices) { json, office in
      json.member("pd", office.pd)
      json.member("tahapan", office.tahapan.name)
      guard let adoption = office.adoption else { return }
      json.object("adopted") { json in
        json.member("seq", adoption.seq)
        json.member("effective", adoption.stamp.effective.description)
        json.member("judul", adoption.value.judul)
        json.member("nomor", adoption.value.nomor)
        json.member("tanggal", adoption.value.tanggal?.description)
        json.member("oleh", adoption.value.oleh)
      }
    }
  }

  private static func write(_ row: CurrentPlan.Row, to json: inout JSONWriter) {
    json.member("pd", row.pd)
    json.member("kode", row.kode.text)
    json.member("level", row.level.rawValue)
    json.member("nama", row.nama)
    json.member("nama_tertulis", row.namaTertulis?.value)
    json.member("pagu", row.pagu.value)
    json.member("computed", row.computed.value)
    if let children = row.children { json.member("children", children.value) }
    json.objects("sumber", of: row.sumber) { json, part in
      json.member("sumber", part.sumber)
      json.member("rupiah", part.rupiah.map(Figure.amount) ?? .blank)
    }
    json.member("lokasi", blankable: row.lokasi.map(\.value))
    write(row.indicators, to: &json)
    guard let forward = row.forward else { return }
    json.object("forward") { json in
      json.member("tahun", forward.tahun)
      json.member("pagu", forward.pagu.value)
      json.member("computed", forward.computed.value)
      write(forward.indicators, to: &json)
    }
  }

  private static func write(_ indicators: [CurrentPlan.Indicator], to json: inout JSONWriter) {
    json.objects("indicators", of: indicators) { json, indicator in
      json.member("indikator", indicator.indikator)
      json.member("teks", indicator.teks?.value)
      json.member("target", blankable: indicator.target.map(\.value))
      json.member("nilai", value: indicator.nilai.map { .decimal($0) } ?? .absent)
      json.member("satuan", indicator.satuan?.value)
      json.member("pagu", indicator.pagu.value)
      json.member("lokasi", blankable: indicator.lokasi.map(\.value))
    }
  }
}
