/// `jejak verify`: proves that the log is whole.
struct VerifyCommand {
  let signature = Signature(
    "verify", .proving,
    summary: Bilingual(id: "buktikan bahwa log utuh", en: "prove that the log is whole"),
    discussion: Bilingual(
      id:
        """
        Setiap baris dan seluruh pohon dihitung ulang. --against juga membuktikan bahwa log \
        hanya bertambah sejak checkpoint yang Anda simpan. Status keluar: 1 untuk ekor yang \
        terpotong, 2 bila rusak.
        """,
      en:
        """
        Every line and the whole tree are computed again. --against proves too that the log \
        only grew since the checkpoints you kept. Ends with 1 for a torn tail, with 2 where it \
        is broken.
        """
    ),
    options: [
      Option(
        "against", .word("FILE"),
        Bilingual(id: "checkpoint yang disimpan", en: "checkpoints you kept"),
        repetition: .gathering(.any), completion: .file),
      Option(
        "signers", .word("FILE"),
        Bilingual(id: "kunci pemeriksa tanda tangan", en: "verifier keys for signatures"),
        completion: .file),
    ],
    groups: [.log, .receipt],
    examples: [
      Example(
        "verify --against kept/*.checkpoint",
        Bilingual(
          id: "Membuktikan bahwa tidak ada yang ditulis ulang sejak itu.",
          en: "Proves that nothing was rewritten since."))
    ])
}
