import Reports

extension Parameter {
  /// The folder that an export of several files is written into.
  static let exportFolder = Parameter(
    "DIR",
    Bilingual(
      id: "folder tujuan; dibuat bila belum ada", en: "the folder; made where there is none"),
    completion: .folder)
}

extension Context {
  /// Writes files into a folder, each whole or not at all, and says what was written.
  ///
  /// All of them are complete beside their places before the first takes its own.
  func store(_ files: [(name: String, bytes: [UInt8])], in folder: String) throws {
    try console.files.makeFolder(folder)
    var replacements: [any FileReplacement] = []
    do {
      for file in files {
        let replacement = try console.files.replacement(for: "\(folder)/\(file.name)")
        replacements.append(replacement)
        try replacement.write(file.bytes)
      }
      for replacement in replacements { try replacement.commit() }
    } catch {
      for replacement in replacements { replacement.discard() }
      throw error
    }
    try answer { output in
      for file in files { try output.write("\(folder)/\(file.name)\n") }
    }
  }
}
