import Foundation
import TestSupport
import Testing

@testable import JejakCLI

@Suite("Command lines that nobody would type")
struct CommandLineFuzzTests {
  /// Values for options and arguments: good ones, and all that is none.
  private static let values = [
    "2022", "2022/rancangan", "2022/penetapan@2021-09-30~3", WritingSession.first, "pagu", "T-C.33",
    "rancangan", "2021-03-15", "5", "315.000.000,50", "kosong", "1..3", "tw1", "lainnya", "json",
    "", " ", "-", "--", "---", "-1", "=", "--log", "--format=xlsx", "\u{1B}[2J", "\u{202E}22",
    "a\u{0}b", "\n", "../../x", "/dev/null/x", "9223372036854775808", "1e999", "٣", "'", "$(id)",
    "2022/pergeseran-1000", "0000", "2022~-1", "@", "~", "#", String(repeating: "9", count: 5_000),
    "2.17.08.2.01.01#1=+5", "2.17.08.2.01.01=-", "e\u{301}", "%s%n", "*",
  ]

  private static let endings: Set<ExitCode> = [
    .done, .findings, .integrityBroken, .usage, .badInput, .noInput, .cannotCreate, .inputOutput,
    .temporary, .notPermitted,
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `end with a status and words that cannot act`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let session = try WritingSession.withPlan()
    // What creates files and folders is tried with names of its own in `HostileFolderTests`.
    let creating: Set<String> = ["sign", "witness"]
    let commands = Registry.standard.commands.map(\.signature).filter { signature in
      !creating.contains(signature.name)
        && !signature.parameters.contains { $0.completion == .folder }
    }
    for _ in 0..<120 {
      let signature = try #require(commands.randomElement(using: &random))
      var arguments = signature.name.split(separator: " ").map(String.init)
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        let value = Self.values.randomElement(using: &random) ?? ""
        switch Int.random(in: 0...3, using: &random) {
        case 0:
          guard let option = options(signature).randomElement(using: &random) else { continue }
          arguments.append(option.flag)
          if Bool.random(using: &random) { arguments.append(value) }
        case 1:
          guard let option = options(signature).randomElement(using: &random) else { continue }
          arguments.append(option.flag + "=" + value)
        default: arguments.append(value)
        }
      }
      let named = ["--output", "--follow", "--log", "--alias-out", "--into"]
      guard !arguments.contains(where: { word in named.contains { word.hasPrefix($0) } }) else {
        continue
      }
      // A proof would go into the folder where the tests run.
      if signature.name == "prove" { arguments += ["--into", session.folder.appending("bukti")] }
      let answer = session.run(arguments, language: Bool.random(using: &random) ? "id" : "en")
      #expect(Self.endings.contains(answer.status))
      #expect(!answer.errors.contains("[unforeseen]"), "\(arguments): \(answer.errors)")
      let active = Visible.active(answer.errors) + Visible.active(answer.output)
      #expect(active.isEmpty, "\(arguments): \(active)")
    }
    let verified = session.run("verify")
    #expect(verified.status == .done, "\(verified.output)\(verified.errors)")
  }

  private func options(_ signature: Signature) -> [JejakCLI.Option] {
    signature.options.filter { $0.completion != .file && $0.completion != .folder }
  }
}
