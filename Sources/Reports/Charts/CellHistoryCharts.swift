import Projections
import RenjaModel

/// The pictures of a unit's pagu: through the stages of the year, and through the events of a stage.
struct CellHistoryCharts {
  let history: CellHistory
  let language: Language

  /// Stage by stage, office by office; none where fewer than two stages hold a figure.
  var stages: [Block] {
    guard history.question.field ?? .pagu == .pagu, history.question.indikator == nil else {
      return []
    }
    let offices = Set(history.course.map(\.pd)).sorted()
    return offices.compactMap { pd in
      let course = history.course.filter { $0.pd == pd }
      guard course.count(where: { $0.computed.value.isListed }) > 1 else { return nil }
      let points = course.map { place in
        Chart.Point(
          place.tahapan.name, place.computed,
          isStressed: place.tahapan == history.question.tahapan)
      }
      let title = Phrase.chartCourse[language] + (offices.count > 1 ? " · \(pd)" : "")
      return .chart(.steppedLine(title, points, language))
    }
  }

  /// What one cell of money held, event by event; nil where it never changed.
  func events(of story: CellStory) -> Block? {
    guard story.subject.field == .pagu || story.subject.field == .realisasi else { return nil }
    let live = story.rows.filter { $0.retraction == nil }
    guard live.count > 1 else { return nil }
    let points = live.map { row in
      Chart.Point(
        "#\(row.seq) \(row.event.effective)",
        Evidenced(row.value?.figure ?? .absent, events: [row.seq]), isStressed: row.isInForce)
    }
    return .chart(.steppedLine(Phrase.chartEvents[language], points, language))
  }
}
