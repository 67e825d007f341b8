import Canonical
import Importing
import Projections
import RenjaModel
import RenjaStore
import Reports

/// What became of an import, or what would become of it.
struct ImportReport: Report {
  let basis: OutputBasis
  let isDryRun: Bool
  let isTakenBack: Bool
  let plan: ImportPlan
  let added: Int
  /// The number of each event.
  let seqs: [Int]
  /// How many events of each type, in order of appearance.
  let types: [(type: String, count: Int)]
  /// The events one by one, for whoever tells them.
  let entries: [ReceiptReport.Entry]
  let totals: [PlanEffect.Total]

  func document() -> ReportDocument {
    let words = ReceiptWords(language: basis.language)
    var blocks: [Block] = []
    if isTakenBack { blocks.append(.paragraph(words.takenBack)) }
    var points = [say(read)]
    if added > 0 {
      points += types.map { Paragraph([.words("\($0.type): \($0.count)", .plain)]) }
      points += totals.map(words.total)
    }
    blocks.append(.list(points))
    if added > 0, !remarks.isEmpty { blocks.append(.list(remarks.map(say))) }
    let head = seqs.isEmpty ? nothing(basis.language) : nil
    return ReportDocument(
      title: [head ?? words.head(seqs, added: added, isDryRun: isDryRun)],
      blocks: blocks, basis: basis)
  }

  func writeMembers(to json: inout JSONWriter) {
    json.objects("rows", of: entries) { json, entry in json.entry(entry) }
    json.objects("new_indicators", of: plan.newIndicators) { json, indicator in
      json.member("kode", indicator.kode.text)
      json.member("indikator", indicator.indikator)
      json.member("teks", indicator.teks)
    }
    json.objects("reworded_indicators", of: plan.rewordedIndicators) { json, indicator in
      json.member("kode", indicator.kode.text)
      json.member("indikator", indicator.indikator)
      json.member("before", indicator.before)
      json.member("after", indicator.after)
    }
    json.objects("gone_rows", of: plan.goneRows) { json, row in
      json.member("tahun", row.tahun)
      json.member("tahapan", row.tahapan?.name)
      json.member("kode", row.kode?.text)
      json.member("indikator", row.indikator)
      json.member("nama", row.nama)
      json.member("baris", row.baris)
      json.key("removed")
      json.bool(row.isRemoved)
    }
    json.object("totals") { json in
      json.member("added", added)
      json.key("dry_run")
      json.bool(isDryRun)
      json.member("read", plan.rows)
      json.member("dok", plan.dok)
      json.totals(totals)
    }
  }

  /// What the user may want to look at; new keys are shown while they can still be avoided.
  private var remarks: [Bilingual] {
    let new = isDryRun ? plan.newIndicators.map(\.sentence) : []
    let remarks = new + plan.rewordedIndicators.map(\.sentence) + plan.goneRows.map(\.sentence)
    let most = 40
    guard remarks.count > most else { return remarks }
    let rest = remarks.count - most
    return remarks.prefix(most)
      + [Bilingual(id: "… dan \(rest) lagi", en: "… and \(rest) more")]
  }

  private var read: Bilingual {
    let dok = plan.dok.map { " (\($0))" } ?? ""
    return Bilingual(id: "\(plan.rows) baris dibaca\(dok)", en: "\(plan.rows) rows read\(dok)")
  }

  private var nothing: Bilingual {
    Bilingual(
      id: "Tidak ada yang baru: log sudah berisi semua yang dikatakan tabel ini",
      en: "Nothing new: the log holds all that this table says")
  }

  private func say(_ words: Bilingual) -> Paragraph {
    Paragraph([.words(words(basis.language), .plain)])
  }
}

extension ImportPlan {
  /// How many events of each type, in order of appearance.
  var types: [(type: String, count: Int)] {
    var counts: [(type: String, count: Int)] = []
    for type in entries.map(\.event.type) {
      if let place = counts.firstIndex(where: { $0.type == type }) {
        counts[place].count += 1
      } else {
        counts.append((type, 1))
      }
    }
    return counts
  }
}

extension NewIndicator {
  fileprivate var sentence: Bilingual {
    Bilingual(
      id: "indikator baru \(kode.text)#\(indikator): '\(teks)'",
      en: "a new indicator \(kode.text)#\(indikator): '\(teks)'")
  }
}

extension RewordedIndicator {
  fileprivate var sentence: Bilingual {
    Bilingual(
      id: "indikator \(kode.text)#\(indikator) berubah kata: '\(before)' menjadi '\(after)'",
      en: "indicator \(kode.text)#\(indikator) is reworded: '\(before)' becomes '\(after)'")
  }
}

extension GoneRow {
  fileprivate var sentence: Bilingual {
    let name = "'\(nama)'" + (indikator.map { " #\($0)" } ?? "")
    return isRemoved
      ? Bilingual(id: "dikeluarkan: \(name)", en: "dropped: \(name)")
      : Bilingual(
        id: "tidak ada lagi dalam tabel: \(name); --remove-missing mengeluarkannya",
        en: "no longer in the table: \(name); --remove-missing drops it")
  }
}
