import Projections
import RenjaModel

/// The forms that can be filled.
enum FilledForm: CaseIterable {
  case evaluasi
  case kinerjaPelayanan
  case review
  case usulan
  case rencanaKerja
  case tujuanSasaran
  case programUtama
  case evaluasiTriwulan
  case semulaMenjadi

  /// Their names, as the regulation writes them.
  static let names = allCases.map(\.name)

  /// The form's name.
  var name: String {
    switch self {
    case .evaluasi: EvaluasiRenjaForm.name
    case .kinerjaPelayanan: KinerjaPelayananForm.name
    case .review: RKPDReview.name
    case .usulan: UsulanForm.name
    case .rencanaKerja: RencanaKerjaForm.name
    case .tujuanSasaran: TujuanSasaranForm.name
    case .programUtama: ProgramUtamaForm.name
    case .evaluasiTriwulan: EvaluasiTriwulanForm.name
    case .semulaMenjadi: SemulaMenjadiForm.name
    }
  }

  /// The years whose events the form of a year needs.
  func years(of tahun: Int) -> Set<Int> {
    switch self {
    case .evaluasi: EvaluasiRenjaForm.years(of: tahun)
    case .kinerjaPelayanan: KinerjaPelayananForm.years(of: tahun)
    case .rencanaKerja: [tahun, tahun + 1]
    case .evaluasiTriwulan: [tahun - 1, tahun]
    case .review, .usulan, .tujuanSasaran, .programUtama, .semulaMenjadi: [tahun]
    }
  }

  /// Whether the form may be about nothing in a year that has a plan.
  var mayBeEmpty: Bool {
    switch self {
    case .kinerjaPelayanan, .usulan, .tujuanSasaran: true
    case .evaluasi, .review, .rencanaKerja, .programUtama, .evaluasiTriwulan, .semulaMenjadi: false
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
