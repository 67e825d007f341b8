import Testing

@testable import Platform

@Suite("The kernel's list of mounted file systems")
struct MountTableTests {
  private let table = """
    25 30 0:23 / /sys rw,nosuid shared:7 - sysfs sysfs rw
    30 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
    41 30 0:45 / /mnt/kantor rw,relatime shared:9 master:2 - fuse.sshfs a@b:/ rw
    42 30 0:46 / /mnt/a\\040b rw - nfs4 server:/x rw
    43 30 259:300 / /besar rw - xfs /dev/nvme0n1p300 rw
    """

  @Test(
    arguments: [
      (254 << 8 | 1, "ext4"), (45, "fuse.sshfs"), (46, "nfs4"),
      (259 << 8 | (300 & 0xFF) | (300 & ~0xFF) << 12, "xfs"),
    ] as [(UInt64, String)])
  func `finds the type by the number of the device`(device: UInt64, name: String) {
    #expect(MountTable.fileSystemType(device: device, in: table) == name)
  }

  @Test func `knows nothing of what is not listed`() {
    #expect(MountTable.fileSystemType(device: 99, in: table) == nil)
    #expect(MountTable.fileSystemType(device: 99, in: "x\n0:99\n1 2 0:99 a -\n") == nil)
  }
}
