import Foundation
import TestSupport
import Testing

@testable import JejakCLI

@Suite("An inspector proves and checks from the command line")
struct ProofCommandTests {
  @Test func `a checkpoint is printed as three lines or as one`() throws {
    let desk = try ProvingDesk()
    let text = desk.ask("checkpoint").output
    #expect(text.hasPrefix("\(ProvingDesk.origin)\n10\n"))
    let short = desk.ask("checkpoint --short").output
    #expect(short == text.split(separator: "\n").joined(separator: " ") + "\n")
    let empty = desk.folder.appending("empty")
    desk.ask("init \(empty) --origin a/b")
    #expect(
      desk.ask("checkpoint --short", log: empty).output
        == "a/b 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
    #expect(desk.ask("checkpoint", log: "/no/such").status == .noInput)
  }

  @Test func `a proof is worth as much as who vouches for its checkpoint`() throws {
    let desk = try ProvingDesk()
    desk.paper("mine", "checkpoint --short")
    #expect(desk.ask("prove 7").status == .done)
    #expect(desk.papers.contents["7.tlog-proof"]?.hasPrefix("c2sp.org/tlog-proof@v1\n") == true)
    let nobody = desk.ask("check 7.tlog-proof", log: "/no/such")
    #expect(nobody.status == .findings)
    #expect(nobody.output.contains("#7"))
    #expect(nobody.output.contains("Nobody vouches"))
    let kept = desk.ask("check 7.tlog-proof --checkpoint mine")
    #expect(kept.status == .done)
    #expect(kept.output.contains("that you kept"))
    try desk.append(1, from: 11)
    desk.paper("later", "checkpoint")
    let unrelated = desk.ask("check 7.tlog-proof --checkpoint later")
    #expect(unrelated.status == .findings)
    #expect(unrelated.output.contains("prove --checkpoint"))
    let json = desk.ask("check 7.tlog-proof --checkpoint mine --format json").output
    #expect(json.contains(#""vouched":true"#) && json.contains(#""seq":7"#))
  }

  @Test func `whatever is changed in a proof is refused`() throws {
    let desk = try ProvingDesk()
    desk.paper("mine", "checkpoint")
    desk.ask("prove 7")
    let proof = Array((desk.papers.contents["7.tlog-proof"] ?? "").utf8)
    var sizes = 0
    for place in proof.indices {
      var forged = proof
      forged[place] = forged[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      desk.papers.contents["forged"] = String(decoding: forged, as: UTF8.self)
      let reply = desk.ask("check forged --checkpoint mine")
      if reply.status == .findings {
        // A tree of another size may have the same hashes: then it is not the kept one.
        #expect(reply.output.contains("Nobody vouches"))
        sizes += 1
      } else {
        #expect(reply.status == .integrityBroken, "byte \(place): \(reply.errors)")
        #expect(reply.errors.contains("forged: "))
      }
    }
    #expect(sizes <= 2)
    desk.papers.contents["forged"] = String(decoding: proof.dropLast(20), as: UTF8.self)
    #expect(desk.ask("check forged").status == .integrityBroken)
    #expect(desk.ask("check nothing").status == .noInput)
    desk.papers.contents["mine"] = "scribble"
    let unclear = desk.ask("check 7.tlog-proof --checkpoint mine")
    #expect(unclear.status == .badInput)
    #expect(unclear.errors.contains("[checkpoint-unclear]: mine: "))
  }

  @Test func `proofs lead to the size or the checkpoint that is asked for`() throws {
    let desk = try ProvingDesk()
    desk.paper("old", "checkpoint")
    try desk.append(3, from: 11)
    #expect(desk.ask("prove 7 3 --checkpoint old --into proofs").status == .done)
    #expect(desk.ask("check proofs/3.tlog-proof --checkpoint old").status == .done)
    #expect(desk.ask("prove 7 --size 10 --into sized").status == .done)
    #expect(
      desk.papers.contents["sized/7.tlog-proof"] == desk.papers.contents["proofs/7.tlog-proof"])
    #expect(desk.ask("prove 11 --checkpoint old").errors.contains("[bound-beyond-end]"))
    #expect(desk.ask("prove 1 --size 99").status == .noInput)
    #expect(desk.ask("prove 14").status == .noInput)
    #expect(desk.ask("prove 0").status == .usage)
    #expect(desk.ask("prove 7 --size 10 --checkpoint old").status == .usage)
    #expect(desk.papers.contents["14.tlog-proof"] == nil)
  }

  @Test func `a proof does not take the place of another file`() throws {
    let desk = try ProvingDesk()
    #expect(desk.ask("prove 7").status == .done)
    #expect(desk.ask("prove 7").status == .done)
    try desk.append(1, from: 11)
    let before = desk.papers.contents["7.tlog-proof"]
    let reply = desk.ask("prove 6 7")
    #expect(reply.status == .cannotCreate)
    #expect(reply.errors.contains("[proof-stands]"))
    #expect(desk.papers.contents["7.tlog-proof"] == before)
    #expect(desk.papers.contents["6.tlog-proof"] == nil)
  }

  @Test func `every event behind a cell is proven, with what it replaced and what took it back`()
    throws
  {
    let log = try StoryLog()
    let desk = try ProvingDesk()
    desk.paper("mine", "checkpoint", log: log.path)
    let cell = "2022/rancangan \(StoryLog.kode) pagu"
    let reply = desk.ask("prove --cell \(cell) --into p", log: log.path)
    #expect(reply.status == .done)
    #expect(reply.output.contains("replaced"))
    #expect(reply.output.contains("Taken back"))
    let proofs = desk.papers.contents.keys.filter { $0.hasPrefix("p/") }
    #expect(proofs.contains("p/\(log.size).tlog-proof"))
    #expect(proofs.count == 5)
    for proof in proofs {
      #expect(desk.ask("check \(proof) --checkpoint mine").status == .done)
    }
    #expect(desk.ask("prove --cell 2022/rancangan", log: log.path).status == .usage)
    let earlier = desk.ask("prove --cell \(cell) --size \(log.size - 1) --into q", log: log.path)
    #expect(earlier.status == .done)
    #expect(!earlier.output.contains("Taken back"))
    let sum = desk.ask("prove --cell 2022/rancangan 2.17.08 pagu --into s", log: log.path)
    #expect(sum.status == .done)
    let summed = desk.papers.contents.keys.filter { $0.hasPrefix("s/") }
    #expect(summed.count > 1)
  }

  @Test func `that a log only grew is proven from a paper, or denied`() throws {
    let desk = try ProvingDesk()
    let old = desk.paper("old", "checkpoint --short")
    try desk.append(4, from: 11)
    let reply = desk.ask("consistency old")
    #expect(reply.status == .done)
    #expect(reply.output.hasPrefix("old 10\n"))
    #expect(reply.output.hasSuffix("\n\n" + desk.ask("checkpoint").output))
    #expect(desk.ask("consistency \(old)").output == reply.output)
    #expect(desk.ask("consistency '\(old)'").output == reply.output)

    desk.paper("new", "checkpoint")
    let other = desk.folder.appending("other")
    desk.ask("init \(other) --origin a/b")
    #expect(desk.ask("consistency old", log: other).errors.contains("[other-log]"))
    let rolled = try desk.copy("rolled")
    try desk.append(1, from: 15)
    desk.paper("newest", "checkpoint")
    let back = desk.ask("consistency newest", log: rolled)
    #expect(back.status == .integrityBroken)
    #expect(back.errors.contains("[rolled-back]") && back.errors.contains("kept:"))
    desk.papers.contents["forged"] = old.replacingOccurrences(of: " 10 ", with: " 9 ")
    #expect(desk.ask("consistency forged").errors.contains("[rewritten]"))
    desk.papers.contents["forged"] = old.replacingOccurrences(of: " 10 ", with: " 15 ")
    let split = desk.ask("consistency forged")
    #expect(split.errors.contains("[split-view]") && split.status == .integrityBroken)
    #expect(desk.ask("consistency missing").status == .noInput)
  }
}
