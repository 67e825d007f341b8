import EventLog
import Evidence
import Merkle
import TestSupport

/// Damages a small sound log in every way, one at a time, and asks whether anything wrong is
/// believed.
public struct CorruptionSearch {
  /// What is damaged.
  public enum Kind: String, CaseIterable, Sendable {
    /// Every bit of every file but the lock.
    case flips
    /// Every line deleted, doubled, and swapped with each later one.
    case lines
    /// Every file removed, emptied, cut at every byte, and put in the place of each other one.
    case files
    /// Every mixture of files of today and of one earlier day.
    case copies
  }

  private let image: DiskImage
  private let earlier: [DiskImage]
  private let truth: Truth
  /// Of how many damages one is tried.
  private let stride: Int
  private var count = 0
  private var tally = Tally()
  private var generator = SeededGenerator(seed: 1)

  /// A search that tries one of `stride` damages.
  public init(stride: Int = 1) throws {
    self.stride = stride
    let disk = SimulatedDisk()
    let desk = Desk(disk, Ledger(of: disk))
    try disk.createDirectory("/data")
    try desk.create(segmentSize: 900)
    var images: [DiskImage] = []
    for counts in [[2, 1], [1], [2], [1]] {
      try desk.write(counts)
      if images.count == 1 { try desk.witness() }
      try desk.cache()
      images.append(disk.image)
    }
    image = disk.image
    earlier = images.dropLast()
    truth = try Truth(of: disk)
  }

  /// Tries all damages of a kind.
  ///
  /// - Parameter kind: What is damaged.
  /// - Returns: What was tried and found.
  /// - Throws: What the simulated disk throws.
  public mutating func run(_ kind: Kind) throws -> Tally {
    switch kind {
    case .flips: try flip()
    case .lines: try moveLines()
    case .files: try replaceFiles()
    case .copies: try mixCopies()
    }
    return tally
  }

  private var files: [String] {
    image.files(in: Desk.Place.log).filter { !$0.hasSuffix("/lock") }
  }

  private mutating func flip() throws {
    for path in files {
      let bytes = image.content(of: path) ?? []
      for bit in 0..<bytes.count * 8 {
        var flipped = bytes
        flipped[bit / 8] ^= 1 << UInt8(bit % 8)
        try damage("bit \(bit) of \(path)", [path: flipped])
      }
    }
  }

  private mutating func moveLines() throws {
    for path in files where path.contains("/segments/") || path.contains("/active/") {
      let lines = (image.content(of: path) ?? []).split(
        separator: 0x0A, omittingEmptySubsequences: false
      ).dropLast().map { Array($0) + [0x0A] }
      for one in lines.indices {
        var deleted = lines
        deleted.remove(at: one)
        try damage("line \(one + 1) of \(path) deleted", [path: Array(deleted.joined())])
        var doubled = lines
        doubled.insert(lines[one], at: one)
        try damage("line \(one + 1) of \(path) doubled", [path: Array(doubled.joined())])
        for other in lines.indices where other > one {
          var swapped = lines
          swapped.swapAt(one, other)
          try damage("lines \(one + 1), \(other + 1) of \(path)", [path: Array(swapped.joined())])
        }
      }
    }
  }

  private mutating func replaceFiles() throws {
    for path in files {
      let bytes = image.content(of: path) ?? []
      try damage("\(path) removed", [path: nil])
      for length in bytes.indices {
        try damage("\(path) cut at \(length)", [path: Array(bytes[..<length])])
      }
      for other in files where other != path {
        try damage("\(path) replaced by \(other)", [path: image.content(of: other)])
      }
    }
  }

  private mutating func mixCopies() throws {
    for (day, old) in earlier.enumerated() {
      let names = Set(files).union(old.files(in: Desk.Place.log)).filter { !$0.hasSuffix("/lock") }
        .filter { image.content(of: $0) != old.content(of: $0) }.sorted()
      // With many files, mixtures are drawn: some thousands a day.
      let all = 1 << names.count
      let step = max(1, all / 4096)
      for number in 0..<(all / step) {
        let mixture = number * step + (step > 1 ? Int.random(in: 0..<step, using: &generator) : 0)
        var contents: [String: [UInt8]?] = [:]
        for (place, name) in names.enumerated() where mixture >> place & 1 == 1 {
          contents[name] = .some(old.content(of: name))
        }
        try damage("mixture \(mixture) with day \(day + 1)", contents)
      }
    }
  }

  private mutating func damage(_ words: String, _ contents: [String: [UInt8]?]) throws {
    count += 1
    guard count % stride == 0 else { return }
    let disk = SimulatedDisk(image)
    for (path, bytes) in contents.sorted(by: { $0.key < $1.key }) {
      if let bytes {
        disk.overwrite(path, with: bytes)
      } else if disk.image.content(of: path) != nil {
        try disk.remove(path)
      }
    }
    disk.settle()
    tally.states += 1
    tally.distinct += 1
    do {
      try truth.examine(disk)
    } catch {
      let fault = (error as? Broken)?.description ?? "\(error)"
      tally.findings.append(Tally.Finding(recipe: "damage", words: "\(words): \(fault)"))
    }
  }
}
