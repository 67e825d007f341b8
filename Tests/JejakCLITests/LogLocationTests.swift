import Testing

@testable import JejakCLI

@Suite("The log is found where people expect it")
struct LogLocationTests {
  private func folder(
    _ files: [String], in current: String = "/office/notes", named: String? = nil,
    environment: [String: String] = [:], choice: String? = nil
  ) throws -> String {
    let world = RehearsalFiles(Dictionary(uniqueKeysWithValues: files.map { ($0, "{}") }))
    world.currentFolder = current
    world.contents["/office/EventLogs/default"] = choice
    let console = RehearsalConsole(environment: environment, world: world)
    return try LogLocation(console: console).folder(named: named)
  }

  private static let two = ["/office/EventLogs/a/log.json", "/office/EventLogs/b/log.json"]

  @Test func `takes the one named, then the environment's`() throws {
    #expect(try folder([], named: "x", environment: ["JEJAK_LOG": "y"]) == "x")
    #expect(try folder([], environment: ["JEJAK_LOG": "y"]) == "y")
  }

  @Test func `takes the one you stand in, at any depth`() throws {
    let inside = "/office/EventLogs/a/segments"
    #expect(try folder(Self.two, in: inside, choice: "b") == "/office/EventLogs/a")
    #expect(try folder(["/log.json"], in: "/a/b") == "/")
  }

  @Test func `takes the default, else the only one`() throws {
    #expect(try folder(Self.two, choice: "b\n") == "/office/EventLogs/b")
    #expect(try folder([Self.two[0]]) == "/office/EventLogs/a")
    #expect(
      try folder([Self.two[0], "/office/EventLogs/README.md"], environment: ["JEJAK_LOG": ""])
        == "/office/EventLogs/a")
  }

  @Test func `says why there is none`() {
    #expect(throws: LogLocationError.none(from: "/office/notes")) { try folder([]) }
    #expect(throws: LogLocationError.none(from: "/office/notes")) {
      try folder(["/office/EventLogs/README.md"])
    }
    #expect(
      throws: LogLocationError.several(folder: "/office/EventLogs", names: ["a", "b"])
    ) { try folder(Self.two) }
    #expect(throws: LogLocationError.missing(file: "/office/EventLogs/default", name: "c")) {
      try folder(Self.two, choice: "c")
    }
    for unclear in ["", "\n", "../a", "..", "a\nb\n", "/etc"] {
      #expect(throws: LogLocationError.unclear(file: "/office/EventLogs/default")) {
        try folder(Self.two, choice: unclear)
      }
    }
  }
}
