public import Canonical
import Projections
import RenjaModel

extension WhyReport {
  /// Writes `rows`, one for each word of an event on a cell, and `totals`, the unit's sums.
  public func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: history.rows) { json, row in
      let event = row.event
      json.member("seq", row.seq)
      json.member("recorded", event.recorded.description)
      json.member("effective", event.effective.description)
      json.member("type", event.event.type)
      json.member("pd", event.pd)
      json.member("actor", event.actor)
      json.member("dasar", event.dasar)
      json.member("dok", event.provenance?.dok)
      json.member("baris", event.provenance?.baris)
      json.member("indikator", row.indikator)
      json.member("field", row.field.rawValue)
      json.member("variant", row.variant)
      if let value = row.value { json.member("value", content: value) }
      json.member("replaces", row.replaces)
      json.member("replaced_by", row.replacedBy)
      json.member("status", row.status.rawValue)
      json.member("retracted_by", row.retraction?.seq)
      json.member("alasan", event.event.alasan?.text)
    }
    json.object("totals") { json in
      json.objects("sums", of: history.amounts) { json, amount in
        json.member("pd", amount.pd)
        json.member("stated", amount.stated.value)
        json.member("computed", amount.computed.value)
        json.objects("parts", of: amount.parts) { json, part in
          json.member("kode", part.kode.text)
          json.member("nama", part.nama)
          json.member("computed", part.computed.value)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes what a cell holds: a number, a text, `null` where blank, or the list of sources.
  mutating func member(_ key: String, content: CellContent) {
    guard case .sumber(.rincian(let parts)) = content else {
      member(key, value: content.cell)
      return
    }
    objects(key, of: parts) { json, part in
      json.member("sumber", part.sumber)
      json.member("rupiah", part.rupiah)
    }
  }
}
