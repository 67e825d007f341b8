/// `jejak shift`: shifts pagu between units.
struct ShiftCommand {
  let signature = Signature(
    "shift", .planning,
    summary: Bilingual(
      id: "geser pagu antar unit secara seimbang", en: "shift pagu between units, in balance"),
    discussion: Bilingual(
      id:
        """
        Jumlah yang dikurangi sama dengan yang ditambah. #I menunjuk indikator bila pagu \
        dicatat per indikator.
        """,
      en:
        """
        What is taken equals what is given. #I names an indicator where the pagu stands by \
        indicator.
        """
    ),
    parameters: [
      .stage,
      Parameter(
        "KODE[#I]=±N",
        Bilingual(
          id: "unit dan perubahannya, misalnya 2.17.08.2.01.01=-5.000.000",
          en: "a unit and its change, such as 2.17.08.2.01.01=-5.000.000"), arity: .oneOrMore),
    ],
    options: [.effective.required, .dasar.required, .alasan.required],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        shift 2022/perubahan 2.17.07.2.01.01=-5.000.000 2.17.08.2.01.01=+5.000.000 --alasan \
        pergeseran --effective 2022-08-01 --dasar 'Nota dinas 12'
        """,
        Bilingual(
          id: "Lima juta rupiah berpindah; jumlah rencana tetap.",
          en: "Five million rupiah move; the total of the plan stays."))
    ])
}
