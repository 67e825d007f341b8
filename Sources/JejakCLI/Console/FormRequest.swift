import RenjaModel

/// Which form is asked for, and about which plan.
struct FormRequest {
  /// The form.
  let form: FilledForm
  /// The plan; of semula-menjadi the one before, where there is another.
  let coordinate: Coordinate
  /// The plan after, of semula-menjadi.
  var other: Coordinate?
  /// The last quarter that counts, of E.81.
  var periode = Periode.tw4

  init(_ form: FilledForm, _ coordinate: Coordinate) {
    self.form = form
    self.coordinate = coordinate
  }
}
