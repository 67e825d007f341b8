import Canonical
import EventLog

extension LineError.Kind {
  /// Why a line is no event, in Indonesian; its description says it in English.
  var indonesian: Wording {
    switch self {
    case .empty: "baris kosong"
    case .tooLong(let length): "\(length) byte"
    case .json(let kind): kind.words.id
    case .missing(let field): "tanpa isian \"\(field)\""
    case .badValue(let field): "isi \"\(field)\" yang tidak berlaku"
    }
  }
}

extension JSONError.Kind {
  /// Why bytes are no strict JSON.
  var words: Bilingual {
    let english = LineError.Kind.json(self).description
    return Bilingual(id: indonesian, en: Wording(outside: english))
  }

  private var indonesian: Wording {
    switch self {
    case .emptyInput: "hanya spasi"
    case .byteOrderMark: "tanda urutan byte di depan"
    case .unexpectedEnd: "berakhir di tengah isian"
    case .unexpectedByte(let byte): "byte 0x\(Hex.encode([byte])) yang tidak boleh di sini"
    case .badLiteral: "kata yang bukan JSON"
    case .badNumber: "angka yang bukan JSON"
    case .badEscape: "urutan lolos (\\) yang keliru"
    case .loneSurrogate: "separuh pasangan surrogate"
    case .controlCharacter(let byte): "karakter kendali 0x\(Hex.encode([byte]))"
    case .invalidUTF8: "byte yang bukan UTF-8"
    case .duplicateKey: "satu kunci dua kali"
    case .tooDeep(let maximum): "isian bersarang lebih dari \(maximum) tingkat"
    case .trailingContent: "sesuatu sesudah objeknya"
    case .notAnObject: "nilai yang bukan objek"
    case .notAnArray: "nilai yang bukan daftar"
    }
  }
}
