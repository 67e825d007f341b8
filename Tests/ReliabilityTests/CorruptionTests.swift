import Reliability
import TestSupport
import Testing

@Suite("A damaged log")
struct CorruptionTests {
  @Test(arguments: [
    (CorruptionSearch.Kind.flips, 149), (.lines, 1), (.files, 29), (.copies, 7),
  ])
  func `is not believed, and its evidence does not disappear`(
    kind: CorruptionSearch.Kind, stride: Int
  ) throws {
    var search = try CorruptionSearch(stride: stride)
    let tally = try search.run(kind)
    for finding in tally.findings.prefix(20) { Issue.record("\(finding)") }
    guard kind == .lines else {
      #expect(tally.states > 20)
      return
    }
    // Of seven lines in three segments: each deleted, each doubled, and six pairs swapped.
    #expect(tally.states == 20)
  }
}
