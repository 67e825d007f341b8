public import Canonical
public import Projections
import RenjaModel

extension JSONWriter {
  /// Writes what a cell of the plan holds: none where it is absent, `null` where it is blank.
  ///
  /// An amount is a number, a text or a target a string, one source a string and several an array
  /// of `{sumber, rupiah}`, notes an object by their kind.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - content: what the cell holds.
  public mutating func member(_ key: String, _ content: CellContent?) {
    switch content {
    case nil: return
    case .rupiah(let rupiah): member(key, rupiah.map(Figure.amount) ?? .blank)
    case .text(let text), .measure(let text, _): member(key, blankable: .some(text))
    case .sumber(.satu(let name)): member(key, name)
    case .sumber(.rincian(let parts)):
      objects(key, of: parts) { json, part in
        json.member("sumber", part.sumber)
        json.member("rupiah", part.rupiah)
      }
    case .notes(let notes):
      object(key) { json in
        for kind in JenisCatatan.allCases { json.member(kind.rawValue, blankable: notes[kind]) }
      }
    }
  }

  /// Writes an array of strings.
  ///
  /// - Parameters:
  ///   - key: the member's key.
  ///   - texts: the strings.
  public mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
