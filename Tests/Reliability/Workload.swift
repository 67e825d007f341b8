public import TestSupport

/// A row of commands during which a disk may fail.
public struct Workload: Sendable {
  /// Its name, for reports and for doing it again.
  public let name: String
  /// What stands on the disk before, durable.
  let prepare: @Sendable (Desk, SimulatedDisk) throws -> Void
  /// What is done.
  let run: @Sendable (Desk) throws -> Void
  /// What somebody does again whose process was killed, after he went on with the log.
  var again: @Sendable (Desk) throws -> Void = { _ in }

  /// The disk and the ledger before the commands run.
  public func prepared() throws -> (disk: SimulatedDisk, ledger: Ledger) {
    let disk = SimulatedDisk()
    let ledger = Ledger(of: disk)
    try disk.createDirectory("/data")
    try prepare(Desk(disk, ledger), disk)
    disk.settle()
    ledger.settle()
    return (disk, ledger)
  }
}

extension Workload {
  /// The workload with this name.
  public static func named(_ name: String) -> Workload? { all.first { $0.name == name } }

  /// All of them.
  public static let all: [Workload] = [
    Workload(name: "init", prepare: { _, _ in }, run: { try $0.create() }),
    Workload(
      name: "append", prepare: { desk, _ in try desk.create() },
      run: { desk in
        try desk.write([1, 3])
        try desk.write([2])
      }),
    Workload(
      name: "large", prepare: { desk, _ in try desk.create() },
      run: { try $0.write([2, 9], text: String(repeating: "Rp é 🌾 ", count: 40)) }),
    Workload(
      name: "roll", prepare: { desk, _ in try desk.create(segmentSize: 700) },
      run: { try $0.write([1, 2, 1, 3]) }),
    Workload(
      name: "checkpoint", prepare: { desk, _ in try desk.create(segmentSize: 900) },
      run: { try $0.write([1, 2, 1, 1], lag: 0) }),
    Workload(
      name: "seal",
      prepare: { desk, _ in
        try desk.create()
        try desk.write([2])
      }, run: { try $0.writeAndSeal([1, 2]) }),
    Workload(
      name: "quarantine", prepare: { desk, disk in try torn(desk, disk) },
      run: { try $0.write([1, 2]) }),
    Workload(
      name: "leftover", prepare: { desk, disk in try leftover(desk, disk) },
      run: { try $0.write([1]) }),
    Workload(
      name: "bare", prepare: { desk, disk in try bare(desk, disk) },
      run: { try $0.write([1, 2]) }),
    Workload(
      name: "cache",
      prepare: { desk, _ in
        try desk.create(segmentSize: 900)
        try desk.write([2])
      },
      run: { desk in
        for count in [1, 2, 1] {
          try desk.cache()
          try desk.write([count])
        }
        try desk.cache()
      }, again: { try $0.cache() }),
    Workload(
      name: "publish",
      prepare: { desk, _ in
        try desk.create(segmentSize: 900)
        try desk.writeAndSeal([2, 1])
      },
      run: { desk in
        try desk.publish()
        try desk.writeAndSeal([1])
        try desk.publish()
      }, again: { try $0.publish() }),
    Workload(
      name: "mirror",
      prepare: { desk, _ in
        try desk.create(segmentSize: 900)
        try desk.writeAndSeal([2, 1])
        try desk.publish()
      },
      run: { desk in
        try desk.pull()
        try desk.writeAndSeal([1])
        try desk.publish()
        try desk.pull()
      },
      again: { desk in
        try desk.publish()
        try desk.pull()
      }),
    Workload(
      name: "witness",
      prepare: { desk, _ in
        try desk.create()
        try desk.write([2])
      },
      run: { desk in
        try desk.witness()
        try desk.write([1])
        try desk.witness()
      }, again: { try $0.witness() }),
    Workload(
      name: "salvage", prepare: { desk, disk in try damaged(desk, disk) },
      run: { try $0.salvage() }),
  ]

  /// A whole batch behind the checkpoint, and half of another one; no caches, no leaf hashes.
  private static func torn(_ desk: Desk, _ disk: SimulatedDisk) throws {
    try desk.create()
    try desk.write([2])
    let checkpoint = disk.image.content(of: Desk.Place.log + "/checkpoint") ?? []
    try desk.write([1, 3])
    let path = Desk.Place.log + "/active/00000000000000000001.open"
    let bytes = disk.image.content(of: path) ?? []
    disk.overwrite(path, with: bytes.dropLast(200))
    disk.overwrite(Desk.Place.log + "/checkpoint", with: checkpoint)
    disk.overwrite(Desk.Place.log + "/tree/00000000000000000001.leaves", with: [])
    desk.ledger.forget(.kept(size: 6))
  }

  /// A sealed segment that stands in `active/` too, as a file system may leave it.
  private static func leftover(_ desk: Desk, _ disk: SimulatedDisk) throws {
    try desk.create()
    try desk.writeAndSeal([2])
    let sealed = disk.image.content(of: Desk.Place.log + "/segments/00000000000000000001.jsonl")
    disk.overwrite(Desk.Place.log + "/active/00000000000000000001.open", with: sealed ?? [])
  }

  /// As git leaves it: no empty folders, no caches.
  private static func bare(_ desk: Desk, _ disk: SimulatedDisk) throws {
    try desk.create()
    let copy = SimulatedDisk()
    try copy.createDirectory("/data")
    try copy.createDirectory("/data/logs")
    try copy.createDirectory(Desk.Place.log)
    for name in ["log.json", "checkpoint"] {
      copy.overwrite(
        "\(Desk.Place.log)/\(name)",
        with: disk.image.content(of: "\(Desk.Place.log)/\(name)") ?? [])
    }
    disk.become(copy.image)
  }

  /// A line in the middle of a sealed segment was changed.
  private static func damaged(_ desk: Desk, _ disk: SimulatedDisk) throws {
    try desk.create()
    try desk.writeAndSeal([2, 2, 2])
    let path = Desk.Place.log + "/segments/00000000000000000003.jsonl"
    var bytes = disk.image.content(of: path) ?? []
    bytes[bytes.count / 2] ^= 1
    disk.overwrite(path, with: bytes)
    desk.ledger.note(.damaged)
  }
}
