import RenjaModel

/// `jejak record proposal-decide`: records what became of a proposal.
struct RecordProposalDecideCommand {
  let signature = Signature(
    "record proposal-decide", .planning,
    summary: Bilingual(id: "catat keputusan atas usulan", en: "record what became of a proposal"),
    discussion: Bilingual(
      id: "Usulan yang diterima menunjuk sub kegiatan yang menampungnya dengan --kode.",
      en: "A proposal accepted names the sub kegiatan that takes it up by --kode."),
    parameters: [
      .proposal,
      Parameter(
        "KEPUTUSAN",
        Bilingual(
          id: "diterima, ditolak atau ditunda",
          en: "accepted (diterima), rejected (ditolak) or put off (ditunda)"),
        completion: .words(Keputusan.allCases.map(\.rawValue))),
    ],
    options: [.tahun.required, .kode, .alasan, .effective.required, .dasar.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record proposal-decide u1 diterima --kode 2.17.05.2.01.01 --tahun 2022 --effective \
        2021-04-01 --dasar 'Berita acara forum perangkat daerah'
        """,
        Bilingual(
          id: "Usulan ditampung oleh sub kegiatan itu.",
          en: "That sub kegiatan takes the proposal up."))
    ])
}
