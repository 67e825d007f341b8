public import Canonical

extension PaguShifted {
  /// One line of a shift.
  public struct Line: FieldValue {
    /// The unit.
    public var kode: Kode
    /// The indicator's key, where the money stands at indicators.
    public var indikator: String?
    /// The amount before: the current value, blank counting as 0.
    public var sebelum: Rupiah
    /// The amount after: taken as the pagu.
    public var sesudah: Rupiah

    /// A line of a shift.
    ///
    /// - Parameters:
    ///   - kode: the unit.
    ///   - indikator: the indicator's key, where the money stands at indicators.
    ///   - sebelum: the amount before.
    ///   - sesudah: the amount after.
    public init(kode: Kode, indikator: String? = nil, sebelum: Rupiah, sesudah: Rupiah) {
      self.kode = kode
      self.indikator = indikator
      self.sebelum = sebelum
      self.sesudah = sesudah
    }

    /// A line to be read into.
    public static var unread: Line { Line(kode: .unread, sebelum: .zero, sesudah: .zero) }

    /// An object with the keys of a line.
    public static var kind: FieldKind {
      var describer = DataDescriber()
      var example = unread
      // Describing reads no value, so nothing can be wrong with one.
      try? example.visit(&describer)
      return .record(describer.fields)
    }

    /// The line a JSON object says.
    public init?(json: JSONValue) {
      guard case .object(let object) = json else { return nil }
      self = Line.unread
      var reader = DataReader(object: object)
      guard (try? visit(&reader)) != nil else { return nil }
    }

    /// Writes an object with the keys of a line.
    public func write(to writer: inout JSONWriter) {
      var copy = self
      var data = DataWriter()
      data.json.beginObject()
      // Writing takes any value there is.
      try? copy.visit(&data)
      data.json.endObject()
      writer.raw(data.json.bytes)
    }

    private mutating func visit(_ visitor: inout some FieldVisitor) throws(CodecError) {
      try visitor.required("kode", &kode)
      try visitor.optional("indikator", &indikator)
      try visitor.required("sebelum", &sebelum)
      try visitor.required("sesudah", &sesudah)
    }
  }
}
