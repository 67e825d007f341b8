import Platform

/// The files of this machine, as far as the command line needs them.
struct SystemFiles: FileAccess {
  private let disk = RealDisk()

  var currentFolder: String {
    Machine.workingFolder ?? "."
  }

  func isFile(_ path: String) -> Bool {
    (try? disk.entry(path))?.kind == .file
  }

  func isFolder(_ path: String) -> Bool {
    // The dot makes the system follow a link to a folder.
    (try? disk.entry(path + "/."))?.kind == .directory
  }

  func names(in folder: String) throws(StorageError) -> [String] {
    try disk.list(folder + "/.")
  }

  func makeFolder(_ path: String) throws(OutputError) {
    guard !isFolder(path) else { return }
    do throws(StorageError) {
      try disk.createDirectory(path)
    } catch {
      throw .notCreated(path: path, error)
    }
  }

  func read(_ path: String) throws(UserFileError) -> [UInt8] {
    try UserFile.read(path, limit: SystemConsole.largestInput)
  }

  func source(_ path: String) throws(UserFileError) -> UserSource {
    try UserFile.source(path)
  }

  func replacement(for path: String) throws(OutputError) -> any FileReplacement {
    try SystemReplacement(of: path, on: disk)
  }
}
