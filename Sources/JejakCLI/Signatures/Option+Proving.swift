extension Option {
  static let against = Option(
    "against", .word("FILE"),
    Bilingual(
      id: "titik periksa yang Anda simpan; log harus melanjutkannya",
      en: "checkpoints that you kept; the log must extend them"),
    repetition: .gathering(.any), completion: .file)

  static let signers = Option(
    "signers", .word("FILE"),
    Bilingual(
      id: "kunci yang dipercaya, satu sebaris: NAMA+HASH+KUNCI",
      en: "the keys you trust, one a line: NAME+HASH+KEY"),
    completion: .file)

  static let size = Option(
    "size", .word("N"),
    Bilingual(id: "pohon dari N peristiwa pertama", en: "the tree of the first N events"))

  static let heldCheckpoint = Option(
    "checkpoint", .word("FILE"),
    Bilingual(
      id: "titik periksa yang Anda simpan: berkasnya, atau bentuk pendeknya",
      en: "the checkpoint that you kept: its file, or its short form"),
    completion: .file)

  static let key = Option(
    "key", .word("KEY.pem"),
    Bilingual(
      id: "kunci pribadi Ed25519; hanya openssl yang membacanya",
      en: "the private Ed25519 key; only openssl reads it"),
    completion: .file)

  static let keyName = Option(
    "name", .word("NAME"),
    Bilingual(
      id: "nama kunci, tanpa spasi dan '+'", en: "the key's name, without spaces and '+'"))

  static let head = Option(
    "head", .flag,
    Bilingual(
      id: "sampai peristiwa terakhir, bukan segmen tersegel terakhir",
      en: "up to the last event, not the last sealed segment"))

  static let verifierKey = Option(
    "verifier-key", .flag,
    Bilingual(
      id: "tulis baris kunci ini untuk --signers, lalu selesai",
      en: "write this key's line for --signers, and end"))
}
