import Canonical
import Reports

extension FiscalPackage {
  private struct Dimension {
    let name: String
    let type: String
    var classification: String?
    /// Attributes: the column, that of the level above, and the column whose label it is.
    let attributes: [(source: String, parent: String?, labels: String?)]
  }

  private static let dimensions: [Dimension] = [
    Dimension(name: "date", type: "datetime", attributes: [("tahun", nil, nil)]),
    Dimension(
      name: "administrator", type: "classification", classification: "administrative",
      attributes: [("pd", nil, nil)]),
    Dimension(
      name: "nomenklatur", type: "classification", classification: "functional",
      attributes: [
        ("bidang", nil, nil), ("program", "bidang", nil), ("program_nama", nil, "program"),
        ("kegiatan", "program", nil), ("kegiatan_nama", nil, "kegiatan"),
        ("subkegiatan", "kegiatan", nil), ("subkegiatan_nama", nil, "subkegiatan"),
      ]),
    Dimension(name: "account", type: "other", attributes: [("sumber", nil, nil)]),
  ]

  /// Writes which columns say when, who, what for, and from which fund.
  func writeDimensions(to json: inout JSONWriter) {
    for dimension in Self.dimensions {
      json.object(dimension.name) { json in
        json.member("dimensionType", dimension.type)
        json.member("classificationType", dimension.classification)
        json.key("primaryKey")
        json.beginArray()
        for attribute in dimension.attributes where attribute.labels == nil {
          json.string(attribute.source)
        }
        json.endArray()
        json.object("attributes") { json in
          for attribute in dimension.attributes {
            json.object(attribute.source) { json in
              json.member("source", attribute.source)
              json.member("resource", "pagu")
              json.member("parent", attribute.parent)
              json.member("labelfor", attribute.labels)
            }
          }
        }
      }
    }
  }
}
