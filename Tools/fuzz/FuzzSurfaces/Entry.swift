import Foundation
import Hostile

/// The surface that the fuzzer works on: that of the variable `JEJAK_SURFACE`.
private let surface =
  ProcessInfo.processInfo.environment["JEJAK_SURFACE"].flatMap(Surface.init) ?? .line

/// Takes one input of libFuzzer; a broken promise ends the process, which keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func takeOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  if let fault = surface.exercise(input) { preconditionFailure("\(surface): \(fault)") }
  return 0
}
