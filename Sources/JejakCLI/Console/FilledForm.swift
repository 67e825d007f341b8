import Projections
import RenjaModel

/// The forms that can be filled.
enum FilledForm: CaseIterable {
  case review
  case rencanaKerja
  case programUtama
  case evaluasiTriwulan
  case semulaMenjadi

  /// Their names, as the regulation writes them.
  static let names = allCases.map(\.name)

  /// The form's name.
  var name: String {
    switch self {
    case .review: RKPDReview.name
    case .rencanaKerja: RencanaKerjaForm.name
    case .programUtama: ProgramUtamaForm.name
    case .evaluasiTriwulan: EvaluasiTriwulanForm.name
    case .semulaMenjadi: SemulaMenjadiForm.name
    }
  }

  /// The form that a word names, however it writes dots, hyphens and capitals.
  init(named word: String) throws(FormError) {
    let folded = NameFolding.fold(word)
    guard let form = Self.allCases.first(where: { NameFolding.fold($0.name) == folded }) else {
      throw .unknown(word, near: Nearness.candidates(for: word, among: Self.names))
    }
    self = form
  }
}

/// Why a form cannot be filled.
enum FormError: Error, Hashable, Sendable {
  /// There is no such form.
  case unknown(String, near: [String])
  /// The plan has no amendment: the stages there are.
  case notAmended(Coordinate, stages: [Tahapan])
}
