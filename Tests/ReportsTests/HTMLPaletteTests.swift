import Foundation
import Testing

@testable import Reports

@Suite("The colours of pages can be read")
struct HTMLPaletteTests {
  /// The relative luminance of WCAG 2.1.
  private func luminance(_ colour: String) throws -> Double {
    #expect(colour.count == 7 && colour.hasPrefix("#"))
    let digits = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [digits >> 16, digits >> 8 & 255, digits & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (first, second) = (try luminance(one), try luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test func `measures contrast as the guideline does`() throws {
    #expect(try contrast("#000000", "#ffffff") == 21)
    #expect(abs(try contrast("#777777", "#ffffff") - 4.48) < 0.01)
  }

  @Test(arguments: ["light", "dark"])
  func `every sign keeps level AA on every ground`(name: String) throws {
    let palette = name == "light" ? HTMLPalette.light : .dark
    for pair in HTMLPalette.pairs {
      let sign = try #require(palette.colours[pair.sign])
      let ground = try #require(palette.colours[pair.ground])
      let ratio = try contrast(sign, ground)
      #expect(ratio >= 4.5, "\(pair.sign) on \(pair.ground): \(ratio)")
    }
    #expect(palette.colours.count == HTMLPalette.Role.allCases.count)
  }
}
