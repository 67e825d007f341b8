import Projections
import RenjaModel

extension PlanState {
  /// What the log holds for a form beside plan rows, and the table that was read does not mention:
  /// quotations, goals and proposals.
  func leftOver(of reading: Reading) -> [(event: PlanEvent, seq: Int)] {
    let said = Set(reading.statements.map { StatementSubject($0.event) })
    return (quotations(reading) + proposals(reading) + goals(reading)).filter {
      !said.contains(StatementSubject($0.event))
    }
  }

  /// The quotations in columns of which the table says anything.
  private func quotations(_ reading: Reading) -> [(event: PlanEvent, seq: Int)] {
    let columns = Set(
      reading.statements.compactMap { statement -> String? in
        guard case .formStated(let fact) = statement.event else { return nil }
        return fact.kolom
      })
    return formStatements(reading.form, pd: reading.pd, tahun: reading.tahun)
      .filter { columns.contains($0.fact.kolom) }.map { (.formStated($0.fact), $0.seq) }
  }

  private func proposals(_ reading: Reading) -> [(event: PlanEvent, seq: Int)] {
    guard reading.form == UsulanForm.name else { return [] }
    return proposals(of: reading.tahun, pd: reading.pd).map { (.proposalReceived($0.fact), $0.seq) }
  }

  /// The goals that the form of the log prints.
  private func goals(_ reading: Reading) -> [(event: PlanEvent, seq: Int)] {
    let form: Form
    switch reading.form {
    case KinerjaPelayananForm.name:
      form = KinerjaPelayananForm.form(self, tahun: reading.tahun, pd: reading.pd)
    case TujuanSasaranForm.name:
      form = TujuanSasaranForm.form(
        PlanSide(
          state: self, tahun: reading.tahun, tahapan: reading.request.tahapan, pd: reading.pd))
    default: return []
    }
    return form.rows.compactMap { row in
      row.kunci.flatMap { goals[reading.pd]?.definition(of: $0, by: reading.form) }.map {
        (.goalDefined($0.value), $0.seq)
      }
    }
  }
}
