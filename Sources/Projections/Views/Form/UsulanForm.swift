public import RenjaModel

/// T-C.32: what stakeholders proposed for the year, and what became of it.
public enum UsulanForm {
  /// The form's name in commands.
  public static let name = "T-C.32"

  /// The columns of the form; the last, with the decision, is the log's.
  public static let columns = [
    Form.Column("1", "No", kind: .key),
    Form.Column("2", "Usulan Aktivitas"),
    Form.Column("3", "Lokasi"),
    Form.Column("4", "Indikator Kinerja"),
    Form.Column("5", "Besaran/ Volume"),
    Form.Column("6", "PD Pengusul", group: "Catatan"),
    Form.Column("7", "Mekanisme", group: "Catatan"),
    Form.Column("hitung:keputusan", "Keputusan", isComputed: true),
  ]

  /// What became of a proposal.
  public struct Decision: Hashable, Sendable {
    /// Taken up, refused or put off.
    public let keputusan: Keputusan
    /// The unit that takes it up.
    public let kode: Kode?
    /// The unit's name.
    public let nama: String?
    /// The reason given.
    public let alasan: Alasan?
  }

  /// The form for a year.
  ///
  /// - Parameters:
  ///   - state: what the events say, folded with the year.
  ///   - tahun: the year for which was proposed.
  ///   - pd: the office; nil takes all of the log.
  /// - Returns: the proposals by office, in the order in which they came in.
  public static func form(_ state: PlanState, tahun: Int, pd: String? = nil) -> Form {
    let proposals = state.proposals(of: tahun, pd: pd)
    return Form(
      form: name, judul: "Usulan Program/Kegiatan dari Pemangku Kepentingan Tahun \(tahun)",
      tahun: tahun, columns: columns,
      rows: Set(proposals.map(\.pd)).sorted().flatMap { pd in
        proposals.filter { $0.pd == pd }.map { row($0, state) }
      })
  }

  private static func row(
    _ said: PlanState.Said<ProposalReceived>, _ state: PlanState
  ) -> Form.Row {
    let fact = said.fact
    func words(_ text: String?) -> Form.Cell { Form.Cell(text: text, seq: said.seq) }
    let decided = state.decision(on: fact.usulan, pd: said.pd, tahun: fact.tahun)
    let decision = decided.map { decided in
      Decision(
        keputusan: decided.fact.keputusan, kode: decided.fact.kode,
        nama: decided.fact.kode.map { state.nama(of: $0, in: fact.tahun, []) },
        alasan: decided.fact.alasan)
    }
    return Form.Row(
      pd: said.pd, kunci: fact.usulan, kind: .proposal,
      cells: [
        "1": fact.nomor.map { Form.Cell(.key($0), events: [said.seq]) } ?? Form.Cell(.absent),
        "2": words(fact.teks), "3": words(fact.lokasi), "4": words(fact.indikator),
        "5": words(fact.besaran), "6": words(fact.pengusul), "7": words(fact.mekanisme),
        "hitung:keputusan": Form.Cell(
          .decision(decision), events: [decided?.seq].compactMap(\.self)),
      ])
  }
}
