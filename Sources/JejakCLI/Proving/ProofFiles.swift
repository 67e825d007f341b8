import Evidence

/// The proofs that a command writes, one file for each event.
struct ProofFiles {
  private let folder: String
  private let files: any FileAccess

  /// Writes to a folder that is there.
  init(folder: String, _ files: any FileAccess) {
    self.folder = folder
    self.files = files
  }

  /// Proves events and stores the proofs as `SEQ.tlog-proof`.
  ///
  /// Nothing is written before all of them are made and none would take another file's place.
  ///
  /// - Parameters:
  ///   - seqs: the numbers of the events.
  ///   - prover: makes the proofs.
  /// - Returns: the paths, in the order of the events.
  /// - Throws: what the prover says, ``Standing``, or what the disk says.
  func write(_ seqs: [Int], _ prover: Prover) throws -> [String] {
    var proofs: [(path: String, bytes: [UInt8])] = []
    for seq in seqs {
      let name = "\(seq).tlog-proof"
      let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let bytes = Array(try prover.proof(of: seq).text.utf8)
      let isThere = files.isFile(path)
      if isThere, try files.read(path) != bytes { throw Standing(path: path) }
      proofs.append((path, bytes))
    }
    for proof in proofs where !files.isFile(proof.path) {
      let file = try files.replacement(for: proof.path)
      do {
        try file.write(proof.bytes)
        try file.commit()
      } catch {
        file.discard()
        throw error
      }
    }
    return proofs.map(\.path)
  }

  /// A file of that name stands there with other content.
  struct Standing: Error, Explained {
    let path: String

    var problem: Problem {
      Problem(
        identifier: .proofStands, status: .cannotCreate,
        what: Bilingual(
          id: "'\(path)' sudah ada dengan isi lain, jadi tidak diganti",
          en: "'\(path)' stands there with other content, so it is not replaced"),
        remedy: Bilingual(
          id: "Bukti lama tetap berlaku; sebutkan folder lain dengan --into.",
          en: "The old proof still holds; name another folder with --into."))
    }
  }
}
