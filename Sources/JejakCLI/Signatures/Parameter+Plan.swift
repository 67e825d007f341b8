import RenjaModel

extension Parameter {
  static let coordinate = Parameter(
    "COORD",
    Bilingual(
      id: "rencana: TAHUN[/TAHAPAN][@TANGGAL][~KNOWN]",
      en: "a plan: TAHUN[/TAHAPAN][@TANGGAL][~KNOWN]"))

  static let stage = Parameter(
    "TAHUN/TAHAPAN",
    Bilingual(
      id: "tahun dan tahapan, misalnya 2022/perubahan",
      en: "year and stage, such as 2022/perubahan"))

  static let year = Parameter("TAHUN", Bilingual(id: "tahun rencana", en: "the plan's year"))

  static let kode = Parameter(
    "KODE",
    Bilingual(
      id: "kode unit menurut nomenklatur, misalnya 2.17.08.2.01.01",
      en: "the unit's code in the nomenclature, such as 2.17.08.2.01.01"))

  static let teks = Parameter(
    "TEKS",
    Bilingual(id: "teks seperti tertulis, atau kosong", en: "the text as written, or kosong"))

  static let goal = Parameter(
    "KUNCI",
    Bilingual(
      id: "kunci tujuan, sasaran atau indikatornya: t1, s1, i1",
      en: "the key of a goal, an objective or its indicator: t1, s1, i1"))

  static let finding = Parameter(
    "TEMUAN", Bilingual(id: "kunci temuan", en: "the finding's key"))

  static let proposal = Parameter(
    "USULAN", Bilingual(id: "kunci usulan, misalnya u1", en: "the proposal's key, such as u1"))
}
