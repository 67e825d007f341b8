import EventLog
import RenjaModel

/// Events as such, one JSON object a line: the way from one log to another.
///
/// A plan of them is made of files that are held whole; ``EventsImport`` takes files of any length.
struct EventsForm: FormReader {
  let name = "events"
  let stageUse = StageUse.optional
  var isDocument: Bool { false }

  func plan(_ request: ImportRequest, by importer: Importer) throws(ImportFailure) -> ImportPlan {
    let text: TableText
    do throws(ImportProblem) {
      text = try TableText(request.bytes)
    } catch {
      throw ImportFailure([error])
    }
    var entries: [ImportPlan.Entry] = []
    var problems: [ImportProblem] = []
    var ids: Set<String> = []
    let lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do throws(EventObject.Fault) {
        guard line.count <= EventObject.longest else { throw EventObject.Fault(.tooLong) }
        let object = try EventObject(Array(line))
        if let id = object.id, !ids.insert(id.description).inserted {
          throw EventObject.Fault(.idTwice)
        }
        entries.append(ImportPlan.Entry(object, line: place + 1))
      } catch {
        problems.append(
          ImportProblem(
            error.cause, at: TablePlace(line: place + 1, column: error.column),
            excerpt: String(decoding: line, as: UTF8.self)))
      }
    }
    guard problems.isEmpty else { throw ImportFailure(problems) }
    guard !entries.isEmpty else { throw ImportFailure([ImportProblem(.noRows)]) }
    var plan = ImportPlan(rows: entries.count)
    plan.entries = entries
    return plan
  }
}

extension ImportPlan.Entry {
  fileprivate init(_ object: EventObject, line: Int) {
    self.init(
      event: object.event, provenance: object.provenance, effective: object.effective,
      envelope: ImportPlan.Envelope(
        line: line, id: object.id?.description, pd: object.pd, actor: object.actor,
        dasar: object.dasar))
  }
}
