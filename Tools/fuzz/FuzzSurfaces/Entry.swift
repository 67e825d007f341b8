import Foundation
import Hostile

/// The surface that the fuzzer works on: that of the variable `JEJAK_SURFACE`.
private let surface =
  ProcessInfo.processInfo.environment["JEJAK_SURFACE"].flatMap(Surface.init) ?? .line

/// Lays good examples into the folder of `JEJAK_CORPUS`, from which the fuzzer goes on.
@_cdecl("LLVMFuzzerInitialize")
public func layExamples(
  _ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?
) -> CInt {
  guard let folder = ProcessInfo.processInfo.environment["JEJAK_CORPUS"] else { return 0 }
  for (index, example) in HostileText(for: surface).corpus.enumerated() {
    try? Data(example).write(to: URL(filePath: folder + "/example-\(index)"))
  }
  return 0
}

/// Takes one input of libFuzzer; a broken promise ends the process, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  if let fault = surface.exercise(input) { preconditionFailure("\(surface): \(fault)") }
  return 0
}
