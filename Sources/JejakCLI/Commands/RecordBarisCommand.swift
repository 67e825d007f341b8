/// `jejak record baris`: records a row of a document.
struct RecordBarisCommand {
  let signature = Signature(
    "record baris", .planning,
    summary: Bilingual(
      id: "catat bahwa dokumen memuat baris ini", en: "record that a document lists this row"),
    discussion: Bilingual(
      id: "Baris menyimpan urutan dan nama seperti tertulis dalam formulir.",
      en: "A row keeps its place and its name as the form writes them."),
    parameters: [
      .kode, Parameter("NAMA", Bilingual(id: "nama seperti tertulis", en: "the name as written")),
    ],
    options: [
      Option(
        "form", .word("FORM"),
        Bilingual(id: "formulir yang memuatnya", en: "the form that lists it")
      ).required,
      Option("urut", .word("N"), Bilingual(id: "urutan baris", en: "its place among the rows"))
        .required,
      Option(
        "huruf", .word("H"),
        Bilingual(id: "huruf atau nomor di depannya", en: "the letter before it")), .tahun.required,
      .tahapan.required, .effective.required, .dasar.required, .indikator,
    ],
    groups: [.log, .receipt, .writing],
    examples: [
      Example(
        """
        record baris 2.17.08.2.01.01 'Fasilitasi Usaha mikro Menjadi Usaha kecil' --form \
        T-C.33 --urut 43 --tahun 2022 --tahapan rancangan --effective 2021-06-30 --dasar \
        'Rancangan Renja 2022'
        """,
        Bilingual(id: "Menambahkan baris ke T-C.33.", en: "Adds a row to T-C.33."))
    ])
}
