public import Canonical
public import Projections
import RenjaModel

/// What does not add up in a year or stage: `audit`.
public struct AuditReport: Report {
  /// What was checked and found.
  public let audit: Audit
  /// What it rests on.
  public let basis: OutputBasis

  /// An answer.
  ///
  /// - Parameters:
  ///   - audit: what was checked and found.
  ///   - basis: what it rests on.
  public init(_ audit: Audit, basis: OutputBasis) {
    self.audit = audit
    self.basis = basis
  }

  /// The findings, one table for each check that found something, gravest first.
  public func document() -> ReportDocument {
    let language = basis.language
    let asked = audit.tahapan.map { "\(audit.tahun)/\($0.name)" } ?? String(audit.tahun)
    var blocks: [Block] = [.paragraph(summary)]
    for severity in Tingkat.allCases {
      for check in audit.checks where check.severity == severity {
        let own = audit.findings.filter { $0.check == check.name }
        guard !own.isEmpty else { continue }
        blocks.append(.heading("\(check.title[language]) (\(severity.rawValue), \(own.count))"))
        blocks.append(
          .paragraph(Paragraph([.words("\(check.name): \(check.explanation[language])", .plain)])))
        blocks.append(.table(table(own)))
      }
    }
    return ReportDocument(
      title: ["\(Phrase.auditTitle[language]) \(asked)"], blocks: blocks,
      notes: audit.findings.isEmpty
        ? [] : [Paragraph([.words(Phrase.auditKeys[language], .plain)])],
      basis: basis, records: records)
  }

  private var summary: Paragraph {
    let language = basis.language
    guard !audit.findings.isEmpty else { return "\(Phrase.auditNothing[language])" }
    let counts = Tingkat.allCases.map { severity -> Paragraph in
      "\(count(audit.findings.filter { $0.severity == severity })) \(severity.rawValue)"
    }
    let all = count(audit.findings)
    let parts = Paragraph.joined(counts, separator: ", ")
    return "\(Phrase.auditFindings[language]): \(all) (\(parts))."
  }

  /// How many findings there are, by their events.
  private func count(_ findings: [Finding]) -> Table.Cell {
    Table.Cell(.integer(findings.count), events: Set(findings.flatMap(\.events)).sorted())
  }

  /// Status and office stand only where findings differ in them.
  private func table(_ findings: [Finding]) -> Table {
    let language = basis.language
    let hasStatus = findings.contains { $0.status != .open }
    let hasOffices = Set(audit.findings.map(\.pd)).count > 1
    var columns: [Table.Column] = []
    if hasOffices { columns.append(.keys("pd", "PD").leading()) }
    columns += [
      .keys("coordinate", Phrase.auditWhere[language]).leading(),
      .keys("subject", Phrase.auditSubject[language]).leading(),
      .words("message", Phrase.auditMessage[language], minimum: 30, weight: 4),
      .words("events", Phrase.findEvents[language], minimum: 8),
      .words("baris", Phrase.auditRows[language], minimum: 6),
    ]
    if hasStatus { columns.append(.keys("status", Phrase.auditStatus[language])) }
    return Table(
      columns: columns,
      rows: findings.map { finding in
        var cells: [Table.Cell] = hasOffices ? [.code(finding.pd)] : []
        cells += [
          .code(finding.coordinate),
          finding.place.subject.map { .code($0) } ?? .empty,
          .text(finding.message[language], events: finding.events),
          .text(FindReport.numbers(finding.events), events: finding.events),
          .text(AuditReport.rows(finding.baris), events: finding.events),
        ]
        if hasStatus { cells.append(.text(finding.status.phrase[language])) }
        return Table.Row(cells)
      })
  }

  /// Rows of a document, shortened as the numbers of events are.
  private static func rows(_ baris: [Int]) -> String {
    guard baris.count > 4, let last = baris.last else {
      return baris.map(String.init).joined(separator: ", ")
    }
    return "\(baris[0]), \(baris[1]) … \(last) (\(baris.count))"
  }

  private var records: Table {
    let language = basis.language
    let columns = [
      "finding", "check", "severity", "pd", "tahun", "tahapan", "compared", "kode", "kunci",
      "level", "indikator", "field", "message", "expected", "found", "difference", "events",
      "baris", "status",
    ]
    return Table(
      columns: columns.map { .keys($0, $0) },
      rows: audit.findings.map { finding in
        let place = finding.place
        let head: [Table.Cell] = [
          .code(finding.key), .code(finding.check), .code(finding.severity.rawValue),
          .code(finding.pd), Table.Cell(.integer(place.tahun)),
          .code(optional: place.tahapan?.name),
          .code(optional: place.compared), .code(optional: place.kode?.text),
          .code(optional: place.kunci), .code(optional: place.kode?.level.rawValue),
          .code(optional: place.indikator), .code(place.field),
        ]
        return Table.Row(
          head + [
            .text(finding.message[language], events: finding.events),
            .audit(finding.expected), .audit(finding.found), .audit(finding.difference),
            .text(finding.events.map(String.init).joined(separator: " ")),
            .text(finding.baris.map(String.init).joined(separator: " ")),
            .code(finding.status.rawValue),
          ])
      })
  }

  /// Writes `rows`, one for each finding, and `totals`, how many by severity, status and check.
  public func writeMembers(to json: inout JSONWriter) {
    let language = basis.language
    json.objects("rows", of: audit.findings) { json, finding in
      let place = finding.place
      json.member("finding", finding.key)
      json.member("check", finding.check)
      json.member("severity", finding.severity.rawValue)
      json.member("pd", finding.pd)
      json.member("tahun", place.tahun)
      json.member("tahapan", place.tahapan?.name)
      json.member("compared", place.compared)
      json.member("kode", place.kode?.text)
      json.member("kunci", place.kunci)
      json.member("level", place.kode?.level.rawValue)
      json.member("indikator", place.indikator)
      json.member("field", place.field)
      json.member("message", finding.message[language])
      json.member("expected", audit: finding.expected)
      json.member("found", audit: finding.found)
      json.member("difference", audit: finding.difference)
      json.member("events", finding.events)
      json.member("baris", finding.baris)
      json.member("status", finding.status.rawValue)
    }
    json.object("totals") { json in
      json.member("findings", audit.findings.count)
      for severity in Tingkat.allCases {
        json.member(severity.rawValue, audit.findings.count { $0.severity == severity })
      }
      for status in Finding.Status.allCases {
        json.member(status.rawValue, audit.findings.count { $0.status == status })
      }
      json.object("checks") { json in
        for check in audit.checks {
          json.member(check.name, audit.findings.count { $0.check == check.name })
        }
      }
    }
  }
}

extension Finding {
  /// The plan it is about, and the one it was compared with.
  fileprivate var coordinate: String {
    let own = "\(place.tahun)\(place.tahapan.map { "/\($0.name)" } ?? "")"
    guard let compared = place.compared else { return own }
    return "\(own) ← \(compared)"
  }
}
