/// The kind of file system that holds a path, as far as it matters for locks and durable writes.
public struct FileSystem: Hashable, Sendable {
  /// The name by which it was mounted, such as `ext4` or `nfs4`; `unknown` where nothing tells.
  public let name: String

  /// Keeps the name.
  public init(name: String) {
    self.name = name
  }

  /// Whether other machines may write to it, so that locks and appends cannot be relied on.
  ///
  /// FUSE carries a remote folder (`fuse.sshfs`) as well as a local disk (`fuseblk`): all of it but
  /// the latter counts as shared.
  public var isShared: Bool {
    Self.shared.contains(name) || name == "fuse" || name.hasPrefix("fuse.")
  }

  private static let shared: Set<String> = [
    "nfs", "nfs3", "nfs4", "smb", "smb2", "smb3", "smbfs", "cifs", "9p", "virtiofs", "ceph",
    "lustre", "afs", "auristorfs", "coda", "ncpfs", "ocfs2", "gfs2", "gpfs", "beegfs", "pvfs2",
    "panfs", "vboxsf", "vmhgfs", "prl_fs", "davfs", "glusterfs", "moosefs", "orangefs",
  ]
}

/// The kernel's list of mounted file systems.
///
/// It names what `statfs` has only a number for, and tells one kind of FUSE from another.
enum MountTable {
  /// The type under which the file system that holds `path` was mounted.
  static func fileSystem(at path: String) throws(SystemError) -> FileSystem {
    let device = try SystemCalls.facts(at: path, followingLinks: true).device
    guard let table = try? UserFile.read("/proc/self/mountinfo", limit: 1 << 22),
      let name = fileSystemType(device: device, in: String(decoding: table, as: UTF8.self))
    else { return FileSystem(name: "unknown") }
    return FileSystem(name: name)
  }

  /// Each row reads `id parent major:minor root mount-point options … - type source options`.
  static func fileSystemType(device: UInt64, in table: String) -> String? {
    let major = (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
    let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
    for row in table.split(separator: "\n") {
      let fields = row.split(separator: " ")
      guard fields.count > 2, fields[2] == "\(major):\(minor)",
        let dash = fields.firstIndex(of: "-"), dash + 1 < fields.endIndex
      else { continue }
      return String(fields[dash + 1])
    }
    return nil
  }
}
