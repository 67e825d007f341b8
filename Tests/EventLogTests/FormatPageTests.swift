import EventLog
import Foundation
import Merkle
import Testing

@Suite("The page of the format")
struct FormatPageTests {
  @Test func `its worked example is right to the byte`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "Sources/EventLog/EventLog.docc/LogFormat.md"),
      encoding: .utf8)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix(#"{"seq":"#) }
      .map { Array($0.utf8) }
    #expect(lines.count == 2)
    var frontier = TreeFrontier()
    var ids: [EventID] = []
    for line in lines {
      let event = try EventLine.read(line.span)
      #expect(event.isCanonical)
      ids.append(event.id)
      let leaf = RFC6962.leafHash(line)
      #expect(page.contains(leaf.hex))
      frontier.append(leaf)
    }
    #expect(ids[1] == ids[0].member(2))
    #expect(page.contains(frontier.root.hex))
    #expect(page.contains(frontier.root.base64))
  }
}
