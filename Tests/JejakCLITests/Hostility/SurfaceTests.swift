import Evidence
import Hostile
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Bytes that somebody else made")
struct SurfaceTests {
  /// The long run is `Tools/hostile`; these seeds are there for the everyday slip.
  @Test(arguments: Surface.allCases, [1, 2] as [UInt64])
  func `are read or refused, and nothing else happens`(surface: Surface, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = HostileText(for: surface)
    for example in texts.corpus {
      #expect(surface.exercise(example) == nil)
    }
    for _ in 0..<300 {
      let bytes = texts.draw(using: &random)
      if let fault = surface.exercise(bytes) {
        Issue.record("\(surface) seed \(seed): \(fault)\n\(bytes)")
        return
      }
    }
  }

  @Test(arguments: Surface.allCases)
  func `nested ten thousand deep they are refused`(surface: Surface) {
    for piece in ["[", "{\"a\":", "(", "((", "\"", "'", "/", "{\"actors\":{\"a\":[", "a\n\n"] {
      let deep = Array(String(repeating: piece, count: 10_000).utf8)
      #expect(surface.exercise(deep) == nil, "\(piece)")
      #expect(surface.exercise(Array("Lx{\"data\":".utf8) + deep) == nil, "\(piece)")
    }
  }

  @Test(arguments: Surface.allCases)
  func `megabytes without an end are refused in time`(surface: Surface) {
    let clock = ContinuousClock()
    for piece in ["a", "0", " ", "\"", ";", "\u{E9}", "=", "\n"] {
      let start = clock.now
      let long = [UInt8](String(repeating: piece, count: 2 << 20).utf8)
      #expect(surface.exercise(long) == nil, "\(piece)")
      #expect(clock.now - start < .seconds(60), "\(surface) \(piece)")
    }
  }

  @Test(arguments: [
    "..", ".", "../x", "../../etc/cron.d/x", ".git/hooks", "a/../../b", "/etc", "a//b", "a/./b", "",
    "a b", "a\u{0}b", "a\nb", "a\u{1B}[2J", "a\\b", "~", "-rf", "log=x", "é/ü",
  ])
  func `the origin of a published log names one folder, below the one it is published to`(
    origin: String
  ) throws {
    guard let layout = try? PublicationLayout(root: "/terbit", origin: origin) else { return }
    #expect(!layout.name.contains("/") && !layout.name.hasPrefix("."), "\(origin)")
    for path in [layout.events, layout.log, layout.checkpoint, layout.segment(first: 1)] {
      #expect(path.hasPrefix("/terbit/events/") || path.hasPrefix("/terbit/logs/"))
      #expect(!path.split(separator: "/").contains(".."))
    }
  }
}
