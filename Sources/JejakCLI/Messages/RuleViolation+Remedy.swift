import Projections
import RenjaModel

extension RuleViolation {
  /// What to do about it.
  var remedy: Bilingual {
    switch self {
    case .unknownUnit(_, _, let candidates) where !candidates.isEmpty:
      Bilingual(
        id: "Mungkin maksud Anda: \(candidates.map(\.text))?",
        en: "Did you mean: \(candidates.map(\.text))?")
    case .unknownUnit:
      Bilingual(
        id: """
          Catat dahulu dengan 'jejak record unit' atau 'jejak import nomenklatur'.
          """,
        en: "Record it first by 'jejak record unit' or 'jejak import nomenklatur'.")
    case .wrongLevel:
      Bilingual(
        id: "Periksa kodenya.",
        en: "Check the code.")
    case .moneyAboveProgram:
      Bilingual(
        id: """
          Pagu dicatat pada sub kegiatan, klaim (--stated) pada program atau kegiatan.
          """,
        en: """
          A pagu is recorded at a sub kegiatan, a claim (--stated) at a program or \
          kegiatan.
          """)
    case .amountOutOfRange:
      Bilingual(
        id: "Jumlah tidak kurang dari 0, dan paling banyak 9.007.199.254.740.991.",
        en: "Amounts are not below 0 and at most 9.007.199.254.740.991.")
    case .sourcesDoNotSum:
      Bilingual(
        id: "Periksa bagian setiap sumber.",
        en: "Check the part of each source.")
    case .moneyAtUnitAndIndicator(let kode, let tahun, let tahapan):
      Bilingual(
        id: """
          Keluarkan dahulu yang lama: 'jejak drop \(tahun)/\(tahapan.name) \(kode.text) \
          …', atau catat di tempat yang sama.
          """,
        en: """
          Drop what is there first: 'jejak drop \(tahun)/\(tahapan.name) \(kode.text) …', \
          or record it at the same place.
          """)
    case .unknownIndicator(let kode, _, let known) where known.isEmpty:
      Bilingual(
        id: "Rumuskan dahulu: 'jejak record indikator \(kode.text) TEKS …'.",
        en: "Word it first: 'jejak record indikator \(kode.text) TEKS …'.")
    case .unknownIndicator(_, _, let known):
      Bilingual(
        id: "Indikatornya: \(known).",
        en: "Its indicators: \(known).")
    case .adoptedStageChanged(let tahun, let tahapan, _, let next?):
      Bilingual(
        id: """
          Perubahan masuk tahapan berikutnya: 'jejak open \(tahun)/\(next.name) --from \
          \(tahun)/\(tahapan.name) --effective TANGGAL --dasar TEKS'. Tabel diimpor \
          dahulu, baru ditetapkan. Salah catat dikoreksi dengan --alasan \
          koreksi-salah-ketik atau koreksi-impor.
          """,
        en: """
          A change belongs to the next stage: 'jejak open \(tahun)/\(next.name) --from \
          \(tahun)/\(tahapan.name) --effective DATE --dasar TEXT'. Import first, then \
          adopt. A mistake is corrected with --alasan koreksi-salah-ketik or \
          koreksi-impor.
          """)
    case .adoptedStageChanged:
      Bilingual(
        id: """
          Salah catat dikoreksi dengan --alasan koreksi-salah-ketik atau koreksi-impor.
          """,
        en: """
          A mistake is corrected with --alasan koreksi-salah-ketik or koreksi-impor.
          """)
    case .stageNotOpened(let tahun, let tahapan):
      Bilingual(
        id: """
          Buka dahulu: 'jejak open \(tahun)/\(tahapan.name) --from KOORDINAT --effective \
          TANGGAL --dasar TEKS'.
          """,
        en: """
          Open it first: 'jejak open \(tahun)/\(tahapan.name) --from COORD --effective \
          DATE --dasar TEXT'.
          """)
    case .stageAlreadyOpened(let tahun, let tahapan, _):
      Bilingual(
        id: """
          Langsung ubah isinya; 'jejak show \(tahun)/\(tahapan.name)' menampilkannya.
          """,
        en: """
          Just change what it holds; 'jejak show \(tahun)/\(tahapan.name)' shows it.
          """)
    case .emptyStageAdopted(let tahun, let tahapan):
      Bilingual(
        id: """
          Isi dahulu: 'jejak import', atau 'jejak open \(tahun)/\(tahapan.name) --from \
          KOORDINAT …'.
          """,
        en: """
          Fill it first: 'jejak import', or 'jejak open \(tahun)/\(tahapan.name) --from \
          COORD …'.
          """)
    case .shiftUnbalanced:
      Bilingual(
        id: "Jumlah yang dikurangi harus sama dengan yang ditambah.",
        en: "What is taken must equal what is given.")
    case .shiftLinesUnclear:
      Bilingual(
        id: "Sebutkan setiap baris sekali.",
        en: "Name each line once.")
    case .shiftStale:
      Bilingual(
        id: "Orang lain lebih dahulu. Lihat pagunya, lalu ulangi.",
        en: "Somebody was faster. Look at the pagu, then try again.")
    case .lineNotListed(_, _, let tahun, let tahapan):
      Bilingual(
        id: "'jejak show \(tahun)/\(tahapan.name)' menampilkan baris yang ada.",
        en: "'jejak show \(tahun)/\(tahapan.name)' shows the rows there are.")
    case .emptyRealisation:
      Bilingual(
        id: "Tulis sedikitnya satu dari --rupiah, --nilai dan --teks.",
        en: "Write at least one of --rupiah, --nilai and --teks.")
    case .aliasMeansAnother:
      Bilingual(
        id: "Satu ejaan berarti satu unit; tarik yang lama bila keliru.",
        en: "A spelling means one unit; retract the old one if it was a mistake.")
    case .unknownGoal:
      Bilingual(
        id: "Catat dahulu dengan 'jejak record goal'.",
        en: "Record it first by 'jejak record goal'.")
    case .unknownProposal:
      Bilingual(
        id: "Catat dahulu dengan 'jejak record proposal'.",
        en: "Record it first by 'jejak record proposal'.")
    case .unknownFinding:
      Bilingual(
        id: "Periksa kunci temuannya.",
        en: "Check the finding's key.")
    case .findingSettled(_, true):
      Bilingual(
        id: "Bila muncul lagi, catat lagi dengan 'jejak finding raise' pada kunci yang sama.",
        en: "If it is there again, record it again by 'jejak finding raise' under the same key.")
    case .findingSettled(_, false):
      Bilingual(
        id: "Jawab dengan 'jejak finding answer', tutup dengan 'jejak finding close'.",
        en: "Answer it by 'jejak finding answer', close it by 'jejak finding close'.")
    case .statementWithoutPlace:
      Bilingual(
        id: "Tambahkan --kode KODE atau --kunci KUNCI.",
        en: "Add --kode KODE or --kunci KUNCI.")
    case .yearOutOfRange:
      Bilingual(
        id: "Tulis empat angka, misalnya 2022.",
        en: "Write four digits, such as 2022.")
    case .retractsNothing:
      Bilingual(
        id: "'jejak log' menampilkan nomor-nomor peristiwa.",
        en: "'jejak log' shows the numbers of the events.")
    case .retractsRetraction:
      Bilingual(
        id: "Penarikan tidak ditarik: catat lagi faktanya.",
        en: "A retraction is not retracted: record the fact again.")
    case .retractsTwice:
      Bilingual(
        id: "Tidak ada yang perlu dilakukan.",
        en: "There is nothing left to do.")
    case .retractsDefinitionInUse(_, let user):
      Bilingual(
        id: "Tarik peristiwa \(user) lebih dahulu, atau keduanya sekaligus.",
        en: "Retract event \(user) first, or both at once.")
    }
  }
}
