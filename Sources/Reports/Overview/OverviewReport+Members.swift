public import Canonical
import Projections
import RenjaModel

extension OverviewReport {
  /// Writes `rows`, one for each stage of each year, and `totals`: the last event and what is open.
  public func writeMembers(to json: inout JSONWriter) {
    let stages = overview.years.flatMap { year in year.stages.map { (year: year, stage: $0) } }
    json.objects("rows", of: stages) { json, row in
      json.member("pd", row.year.pd)
      json.member("tahun", row.year.tahun)
      json.member("tahapan", row.stage.tahapan.name)
      json.member("total", row.stage.total)
      json.member("leaves", row.stage.leaves.value)
      json.key("in_force")
      json.bool(row.year.inForce == row.stage.tahapan)
      guard let adoption = row.stage.adoption else { return }
      json.object("adopted") { json in
        json.member("seq", adoption.seq)
        json.member("effective", adoption.stamp.effective.description)
        json.member("judul", adoption.value.judul)
        json.member("nomor", adoption.value.nomor)
        json.member("tanggal", adoption.value.tanggal?.description)
        json.member("oleh", adoption.value.oleh)
      }
    }
    json.object("totals") { json in
      json.member("events", overview.size)
      if let last = overview.last {
        json.object("last") { json in
          json.member("seq", last.seq)
          json.member("recorded", last.recorded.description)
          json.member("effective", last.effective.description)
          json.member("type", last.event.type)
          json.member("actor", last.actor)
        }
      }
      json.objects("open_findings", of: overview.openFindings) { json, open in
        json.member("seq", open.finding.seq)
        json.member("temuan", open.finding.fact.temuan)
        json.member("tahun", open.finding.fact.tahun)
        json.member("tahapan", open.finding.fact.tahapan?.name)
        json.member("kode", open.finding.fact.kode?.text)
        json.member("tingkat", open.finding.fact.tingkat.rawValue)
        json.member("teks", open.finding.fact.teks)
        json.member("answers", open.answers.map(\.seq))
      }
      json.member("unknown_types", overview.unknownTypes.values.reduce(0, +))
    }
  }
}
