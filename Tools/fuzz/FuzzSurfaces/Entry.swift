import Foundation
import Hostile

/// What the fuzzer works on: readers of bytes that somebody else made, or the whole program.
private enum Target {
  case reader(Surface)
  case program(CommandLineSurface)

  /// The target that the variable `JEJAK_SURFACE` names.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let name = environment["JEJAK_SURFACE"] ?? ""
    if let folder = environment["JEJAK_GROUND"], name == "command" {
      self = .program(try CommandLineSurface(in: folder))
    } else if let surface = Surface(rawValue: name) {
      self = .reader(surface)
    } else {
      preconditionFailure("no surface \(name)")
    }
  }

  var examples: [[UInt8]] {
    switch self {
    case .reader(let surface): HostileText(for: surface).corpus
    case .program: CommandLineSurface.examples
    }
  }

  func exercise(_ bytes: [UInt8]) throws -> String? {
    switch self {
    case .reader(let surface): surface.exercise(bytes)
    case .program(let surface): try surface.exercise(bytes)
    }
  }
}

private let target: Target = {
  do { return try Target() } catch { preconditionFailure("\(error)") }
}()

/// Lays good examples into the folder of `JEJAK_CORPUS`, from which the fuzzer goes on.
@_cdecl("LLVMFuzzerInitialize")
public func layExamples(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["JEJAK_CORPUS"] else { return 0 }
  do {
    for (index, example) in target.examples.enumerated() {
      try Data(example).write(to: URL(filePath: folder + "/example-\(index)"))
    }
  } catch {
    preconditionFailure("no corpus: \(error)")
  }
  return 0
}

/// Takes one input of libFuzzer; a broken promise ends the process, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  do {
    if let fault = try target.exercise(input) { preconditionFailure(fault) }
  } catch {
    preconditionFailure("the ground gave way: \(error)")
  }
  return 0
}
