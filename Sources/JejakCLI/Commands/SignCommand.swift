import EventLog
import Evidence

/// `jejak sign`: signs the checkpoint.
struct SignCommand: Command {
  let signature = Signature(
    "sign", .proving,
    summary: Bilingual(id: "tandatangani titik periksa", en: "sign the checkpoint"),
    discussion: Bilingual(
      id:
        """
        Membuat signed note (c2sp.org/signed-note) dari titik periksa pada segmen tersegel \
        terakhir dan menyimpannya di witness/. Perintah openssl yang menandatangani; kunci \
        pribadi tidak pernah masuk ke log atau ke program ini.

        Kunci baru: openssl genpkey -algorithm ed25519 -out kunci.pem
        """,
      en:
        """
        Makes a signed note (c2sp.org/signed-note) of the checkpoint at the last sealed segment \
        and keeps it in witness/. The openssl command signs; the private key never enters the \
        log or this program.

        A new key: openssl genpkey -algorithm ed25519 -out key.pem
        """),
    options: [.key.required, .keyName.required, .head, .verifierKey, .output],
    groups: [.log],
    examples: [
      Example(
        "sign --key kunci.pem --name lumajangkab.go.id/dinkopum",
        Bilingual(
          id: "Menandatangani yang sudah disegel.", en: "Signs what is sealed.")),
      Example(
        "sign --key kunci.pem --name lumajangkab.go.id/dinkopum --verifier-key",
        Bilingual(
          id: "Baris kunci publik untuk --signers.", en: "The public key's line for --signers.")),
    ])

  func run(_ context: Context) throws -> ExitCode {
    let key = try context.signingKey()
    if context.invocation.has(.verifierKey) {
      let line = try key.verifierKey.description
      try context.answer { try $0.write(line + "\n") }
      return .done
    }
    let log = try context.openSnapshot()
    let note = try log.signed(by: key, size: context.invocation.has(.head) ? log.size : nil)
    try context.answer { try $0.write(note.text) }
    try context.keep(note, in: log)
    return .done
  }
}
