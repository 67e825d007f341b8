/// What `verify` says in few words; what each fault means stands with the messages.
extension Phrase {
  static let verifyTitle = Phrase(id: "Pemeriksaan log", en: "Verification of")
  static let verifyWhole = Phrase(
    id: "Log utuh: setiap baris dan seluruh pohon dihitung ulang.",
    en: "The log is whole: every line and the whole tree were computed again.")
  static let verifyTorn = Phrase(
    id: "Log utuh, tetapi ada sisa penulisan yang terhenti.",
    en: "The log is whole, but a write that was cut short left something behind.")
  static let verifyBroken = Phrase(
    id: "Log rusak: ada yang diubah atau hilang.",
    en: "The log is broken: something was changed or lost.")
  static let verifyFaults = Phrase(id: "Kerusakan", en: "Faults")
  static let verifyExpected = Phrase(id: "Seharusnya", en: "Expected")
  static let verifyFound = Phrase(id: "Ditemukan", en: "Found")
  static let verifyNoCheckpoint = Phrase(
    id: "Tidak ada titik periksa yang terbaca untuk dibandingkan.",
    en: "There is no readable checkpoint to compare with.")
  static let verifyBeyond = Phrase(
    id: "Batch utuh di luar titik periksa", en: "Whole batches beyond the checkpoint")
  static let verifyKept = Phrase(
    id: "Dibandingkan dengan titik periksa simpanan", en: "Compared with the kept checkpoint")
  static let verifyVerified = Phrase(
    id: "Peristiwa pertama yang terbukti seperti dulu dicatat",
    en: "First events that are proven to be as they were written")
  static let verifyLastGood = Phrase(
    id: "Titik periksa baik yang terakhir", en: "The last good checkpoint")
  static let verifyNoneKnown = Phrase(id: "tidak ada yang diketahui", en: "none is known")
}
