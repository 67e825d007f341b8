import Canonical
import EventLog

extension LogFact {
  /// The fact in words; those of English are the stable ones.
  var words: Bilingual {
    if case .notACheckpoint(let error) = self { return error.what }
    return Bilingual(id: indonesian, en: Wording(outside: description))
  }

  private var indonesian: Wording {
    switch self {
    case .plain(let text): "\(text)"
    case .word(let word): word.indonesian
    case .recorded(let time): "dicatat \(time.description)"
    case .recordedWithBatch(let time): "dicatat \(time.description), seperti batch-nya"
    case .recordedOrLater(let time): "dicatat \(time.description) atau sesudahnya"
    case .clock(let time): "jam \(time.description)"
    case .clockBefore(let time): "jam sebelum \(time.description), bila disimpan"
    case .clockOrLater(let time): "jam \(time.description) atau sesudahnya"
    case .leaf(let hash): "daun \(hash)"
    case .leaves(let count): "\(count) hash daun"
    case .root(let root): "akar \(root)"
    case .rootOver(let root, let count): "akar \(root) atas \(count) peristiwa"
    case .changeWithin(let root, let first, let last):
      "\(root): perubahan di antara peristiwa \(first) sampai \(last)"
    case .origin(let origin): "nama asal \(origin)"
    case .identity(let id, let first): "\(id), milik peristiwa \(first)"
    case .bytes(let count): "\(count) byte"
    case .bytesAtMost(let count): "paling banyak \(count) byte"
    case .endAfter(let count): "akhir berkas sesudah \(count) byte"
    case .endBefore(let event): "akhir berkas, sebelum peristiwa \(event)"
    case .lineOfFile(let name): "baris dari \(name), atau tidak ada"
    case .notAnEvent(let kind): kind.indonesian
    case .notACheckpoint(let error): error.what.id
    case .torn(let fact, let bytes, let offset):
      "\(fact.words.id); \(bytes) byte sejak byte \(offset)"
    default: eventWords
    }
  }

  /// The words of facts that are about events by their numbers.
  private var eventWords: Wording {
    switch self {
    case .event(let event): "peristiwa \(event)"
    case .eventOrEnd(let event): "peristiwa \(event), atau akhir berkas"
    case .eventAgain(let event): "peristiwa \(event) sekali lagi"
    case .eventOf(let event, let count): "peristiwa \(event) dari \(count)"
    case .eventWithLeaf(let event, let leaf): "peristiwa \(event), daun \(leaf)"
    case .eventAtEnd(let event): "peristiwa \(event) pada baris terakhir"
    case .events(let first, let last):
      first == last ? "peristiwa \(first)" : "peristiwa \(first) sampai \(last)"
    case .lineClaiming(let event): "baris yang menyebut dirinya peristiwa \(event)"
    case .segmentOf(let event): "segmen peristiwa \(event)"
    case .noneBefore(let name): "tidak ada sebelum \(name)"
    case .eventsOrMore(let count): "\(count) peristiwa atau lebih"
    case .eventsOfCheckpoint(let count): "\(count) peristiwa, menurut titik periksa"
    case .log(let origin, let count, let orMore):
      orMore
        ? "\(origin) dengan \(count) peristiwa atau lebih" : "\(origin) dengan \(count)"
    case .batchPlace(let place, let count): "urutan \(place)/\(count.map(String.init) ?? "n") batch"
    case .batchEnd(let event): "akhir batch pada peristiwa \(event)"
    case .batchBegun(let count): "\(count) peristiwa pertamanya"
    default: ""
    }
  }
}

extension LogFact.Word {
  fileprivate var indonesian: Wording {
    switch self {
    case .nothing: "tidak ada apa pun"
    case .fewer: "kurang dari itu"
    case .end: "akhir berkas"
    case .nextEvent: "peristiwa berikutnya"
    case .eventAfter: "peristiwa sesudahnya"
    case .otherEvents: "peristiwa lain"
    case .anEvent: "sebuah peristiwa"
    case .noEvent: "tidak ada peristiwa"
    case .noLine: "tidak ada baris"
    case .noSuchLine: "tidak ada baris ini"
    case .otherLine: "baris lain"
    case .moreLines: "masih ada baris"
    case .wholeLines: "baris-baris utuh"
    case .halfALine: "separuh baris"
    case .lineOfNoEvent: "baris yang bukan peristiwa"
    case .lineFeed: "tanda akhir baris"
    case .wholeBatch: "batch utuh"
    case .moreOfBatch: "batch yang belum selesai"
    case .ownIdentity: "identitas sendiri"
    case .canonicalForm: "bentuk baku"
    case .otherForm: "bentuk lain"
    case .newerFields: "isian dari program yang lebih baru"
    case .noSuchFile: "tidak ada berkas ini"
    case .noPart: "sesuatu yang bukan bagian log"
    case .noSegment: "berkas yang bukan segmen"
    case .sealedSegment: "segmen tersegel, sebab ada segmen sesudahnya"
    case .nothingBesideSealed: "tidak ada, sebab segmennya sudah disegel"
    case .secondCopy: "salinan kedua"
    case .checkpoint: "titik periksa"
    case .partsOfCheckpoint: "nama asal, jumlah peristiwa dan akar"
    }
  }
}
