import EventLog

extension LogFault.Kind {
  /// What is wrong, in one sentence.
  var meaning: Bilingual {
    switch self {
    case .tornTail:
      Bilingual(
        id: "Penulisan terakhir tidak sampai utuh ke disk, seperti setelah listrik padam.",
        en: "The last write did not get whole onto the disk, as after a power cut.")
    case .changedLine:
      Bilingual(
        id: "Isi baris ini bukan yang dulu dicatat.",
        en: "The content of this line is not what was once recorded.")
    case .deletedLine:
      Bilingual(
        id: "Sebuah baris yang pernah dicatat hilang di sini.",
        en: "A line that was recorded is missing here.")
    case .insertedLine:
      Bilingual(
        id: "Baris ini tidak pernah dicatat oleh log.",
        en: "This line was never recorded by the log.")
    case .doubledLine:
      Bilingual(
        id: "Baris ini sudah ada di tempat lain.",
        en: "This line stands elsewhere already.")
    case .movedLine:
      Bilingual(
        id: "Baris ini dulu dicatat di tempat lain.",
        en: "This line was recorded at another place.")
    case .segmentMissing:
      Bilingual(
        id: "Satu berkas segmen tidak ada.",
        en: "A segment file is not there.")
    case .segmentShortened:
      Bilingual(
        id: "Segmen berakhir sebelum waktunya.",
        en: "The segment ends too early.")
    case .segmentReplaced:
      Bilingual(
        id: "Segmen ini tidak memuat satu pun barisnya.",
        en: "The segment holds none of its lines.")
    case .rootMismatch:
      Bilingual(
        id: "Seluruh baris tidak menghasilkan akar titik periksa.",
        en: "The lines do not give the root of the checkpoint.")
    case .invalidLine:
      Bilingual(
        id: "Baris ini bukan peristiwa.",
        en: "This line is not an event.")
    case .wrongNumber:
      Bilingual(
        id: "Nomor peristiwa tidak sesuai dengan tempatnya.",
        en: "The number of the event is not that of its place.")
    case .brokenBatch:
      Bilingual(
        id: "Peristiwa satu batch tidak lengkap atau tidak berurutan.",
        en: "The events of a batch do not stand together, first to last.")
    case .recordedEarlier:
      Bilingual(
        id: "Peristiwa tercatat lebih awal daripada yang mendahuluinya.",
        en: "The event was recorded before the one that stands before it.")
    case .repeatedID:
      Bilingual(
        id: "Dua peristiwa memakai satu identitas.",
        en: "Two events have one identity.")
    case .unreadable:
      Bilingual(
        id: "Berkas tidak dapat dibaca.",
        en: "The file cannot be read.")
    case .checkpointMissing:
      Bilingual(
        id: "Ada peristiwa, tetapi titik periksa tidak ada.",
        en: "There are events, but no checkpoint.")
    case .checkpointUnreadable:
      Bilingual(
        id: "Titik periksa tidak terbaca atau milik log lain.",
        en: "The checkpoint cannot be read or is of another log.")
    case .logShortened:
      Bilingual(
        id: "Log lebih pendek daripada titik periksanya.",
        en: "The log is shorter than its checkpoint.")
    case .rolledBack:
      Bilingual(
        id: "Titik periksa simpanan lebih baru: log dikembalikan ke keadaan lama.",
        en: "A kept checkpoint is of a later state: the log was set back to an older one.")
    case .splitView:
      Bilingual(
        id: "Titik periksa simpanan yang sama panjang berakar lain: ada dua versi log.",
        en:
          "A kept checkpoint of the same size has another root: two versions of the log are shown.")
    case .rewritten:
      Bilingual(
        id: "Titik periksa simpanan berakar lain: peristiwa yang dicakupnya ditulis ulang.",
        en: "A kept checkpoint has another root: the events it covered were rewritten.")
    case .otherLog:
      Bilingual(
        id: "Titik periksa simpanan milik log lain.",
        en: "A kept checkpoint is of another log.")
    case .treeDiffers:
      Bilingual(
        id: "Sidik baris yang disimpan berbeda dari barisnya; barisnya sendiri utuh.",
        en: "The stored leaf hashes are not those of the lines; the lines themselves are whole.")
    case .treeIncomplete:
      Bilingual(
        id: "Sidik baris yang disimpan belum lengkap.",
        en: "Stored leaf hashes are missing.")
    case .leftover:
      Bilingual(
        id: "Satu segmen ada dua kali: tersegel dan terbuka.",
        en: "A segment stands twice, sealed and active.")
    case .clockBehind:
      Bilingual(
        id: """
          Jam komputer tertinggal; peristiwa sejak ini dicatat dengan waktu peristiwa sebelumnya.
          """,
        en: """
          The clock was behind; events from this one on have the time of the one before them.
          """)
    case .notCanonical:
      Bilingual(
        id: "Baris sah, tetapi tidak ditulis dalam bentuk baku.",
        en: "The line is valid, but not in the canonical form.")
    case .strayFile:
      Bilingual(
        id: "Berkas ini bukan bagian log.",
        en: "This file is no part of a log.")
    }
  }
}

extension LogFault {
  /// What to do about it.
  var remedy: Bilingual {
    switch (kind, severity) {
    case (.unreadable, _):
      Bilingual(
        id: "Periksa izin berkas dan keadaan disk, lalu ulangi 'jejak verify'.",
        en: "Check the file's permissions and the disk, then run 'jejak verify' again.")
    case (.strayFile, _):
      Bilingual(
        id: "Pindahkan berkas itu ke luar folder log bila bukan milik log.",
        en: "Move the file out of the log's folder if it does not belong there.")
    case (_, .notice):
      Bilingual(id: "Tidak perlu tindakan.", en: "Nothing needs to be done.")
    case (_, .repairable):
      Bilingual(
        id:
          """
          Tidak ada yang hilang dari yang sudah diakui. Perintah tulis berikutnya merapikannya dan \
          menyimpan sisanya di quarantine/.
          """,
        en:
          """
          Nothing that was acknowledged is lost. The next command that writes puts it right and \
          keeps what was cut off in quarantine/.
          """)
    case (_, .evidence):
      Bilingual(
        id:
          """
          Jangan mengubah folder ini: ia bukti. Bandingkan dengan cadangan atau salinan yang \
          diterbitkan; 'jejak init BARU --salvage LAMA' menyelamatkan awalan yang terbukti utuh.
          """,
        en:
          """
          Leave the folder as it is: it is evidence. Compare it with a backup or a published copy; \
          'jejak init NEW --salvage OLD' saves the prefix that verifies.
          """)
    }
  }
}
