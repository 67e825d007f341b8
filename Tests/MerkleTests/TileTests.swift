import Canonical
import Merkle
import Testing

@Suite("Tiles as tlog-tiles names and fills them")
struct TileTests {
  private let vectors: Vectors

  init() throws {
    vectors = try Vectors()
  }

  @Test func `have the paths of the specification, both ways`() throws {
    for vector in try #require(vectors["tile_paths"].array) {
      let level = try vector.member("level")
      let path = try #require(
        TilePath(
          level.integer.map { .hashes(level: Int($0)) } ?? .entries,
          index: vector.number("index"), width: Int(vector.number("width"))))
      #expect(try path.description == vector.text("path"))
      #expect(try TilePath(vector.text("path")) == path)
    }
  }

  @Test func `are as many and as wide as the size asks`() throws {
    for vector in try #require(vectors["tile_widths"].array) {
      let paths = TilePath.all(size: try vector.number("size"))
      let levels = try #require(vector.member("levels").array)
      for row in levels {
        let level = Int(try row.number("level"))
        let tiles = paths.filter { $0.content == .hashes(level: level) }
        #expect(try tiles.count { !$0.isPartial } == Int(row.number("full")))
        #expect(try (tiles.first { $0.isPartial }?.width ?? 0) == Int(row.number("partial")))
        let bundles = paths.filter { $0.content == .entries }
        if level == 0 { #expect(bundles.map(\.width) == tiles.map(\.width)) }
      }
      #expect(!paths.contains { $0.content == .hashes(level: levels.count) })
    }
    #expect(TilePath.all(size: 0).isEmpty)
  }

  @Test func `hold what the published files of 300 leaves hold`() throws {
    let content = try vectors["tile_content"]
    let held = tree(300) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try held.root.hex == content.text("root"))
    let files = try #require(content.member("sha256_of_files").object)
    #expect(files.keys.sorted() == TilePath.all(size: 300).map(\.description).sorted())
    for file in files {
      let path = try #require(TilePath(file.key))
      #expect(SHA256.hash(try bytes(of: path, in: held)).hex == file.value.string)
    }
  }

  private func bytes(of path: TilePath, in tree: HashTree) throws -> [UInt8] {
    guard path.content == .entries else { return try #require(tree.tile(path)) }
    var bundle: [UInt8] = []
    for place in 0..<path.width {
      let leaf = Int(path.index) * 256 + place
      EntryBundle.append([UInt8(leaf >> 8), UInt8(leaf & 0xFF)].span, to: &bundle)
    }
    return bundle
  }

  @Test(arguments: [
    "", "tile", "tile/0", "tile/0/", "tile/0/1", "tile/0/0001", "tile/0/x000/001", "tile/00/000",
    "tile/64/000", "tile/-1/000", "tile/+1/000", "tile/entry/000", "tile/0/000.p/0",
    "tile/0/000.p/256", "tile/0/000.p/-1", "tile/0/000.p/01", "tile/0/000.p", "tile/0/000/",
    "/tile/0/000", "tile/0/001/000", "tile/0/x001/x000", "tile/0/x1/000", "tile/0/000.p/1/2",
    "tile/0/x018/x446/x744/x073/x709/x551/616", "tile/0/00a", "tile/0/x001x/000",
  ])
  func `have no other spelling`(text: String) {
    #expect(TilePath(text) == nil)
  }

  @Test func `reach to the largest index`() throws {
    let path = try #require(TilePath(.hashes(level: 63), index: .max, width: 1))
    #expect(path.description == "tile/63/x018/x446/x744/x073/x709/x551/615.p/1")
    #expect(TilePath(path.description) == path)
  }

  @Test func `beyond the tree are refused`() throws {
    let held = tree(300)
    let beyond: [(Int, UInt64, Int)] = [
      (0, 1, 45), (0, 2, 1), (1, 0, 2), (2, 0, 1), (8, 0, 1), (63, 0, 1), (0, .max, 1),
      (0, .max / 256, 256),
    ]
    for (level, index, width) in beyond {
      let path = try #require(TilePath(.hashes(level: level), index: index, width: width))
      #expect(held.tile(path) == nil)
    }
    #expect(held.tile(try #require(TilePath(.entries, index: 0))) == nil)
  }

  @Test func `take entries of 65,535 bytes and no longer`() {
    var bundle: [UInt8] = []
    #expect(EntryBundle.append([UInt8](repeating: 7, count: 65_535).span, to: &bundle))
    #expect(bundle.prefix(3) == [0xFF, 0xFF, 7])
    #expect(bundle.count == 65_537)
    #expect(!EntryBundle.append([UInt8](repeating: 7, count: 65_536).span, to: &bundle))
    #expect(bundle.count == 65_537)
  }
}
