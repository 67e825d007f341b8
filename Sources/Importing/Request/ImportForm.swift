/// A form that can be imported, by the name commands use.
public struct ImportForm: Sendable {
  let reader: any FormReader

  /// The form's name in commands and in `document-registered`, such as `T-C.33`.
  public var name: String { reader.name }

  /// Whether the user must say the stage.
  public var needsTahapan: Bool { reader.stageUse == .required }

  /// Whether the form takes the options of documents; `events` takes none of them.
  public var isDocument: Bool { reader.isDocument }

  /// Whether a table of the form can be held against what the log says.
  public var isComparable: Bool { reader.isComparable }

  /// Whether the form speaks of the stages it always does, whichever one asks for.
  public var hasFixedStages: Bool {
    if case .fixed = reader.stageUse { true } else { false }
  }

  /// Every form there is, in the order of the help page: a new one is added here and nowhere else.
  public static let all: [ImportForm] =
    ([
      NomenklaturForm(), AliasForm(), EvaluationForm(), ServiceForm(), ReviewForm(), ProposalForm(),
      PlanForm(), BabIVForm(), GoalForm(), ListForm(), AssertionForm(), QuarterForm(),
      AmendmentForm(), PaguForm(), EventsForm(),
    ] as [any FormReader]).map(ImportForm.init(reader:))

  private init(reader: any FormReader) {
    self.reader = reader
  }

  /// The form of that name, whatever its case; nil where there is none.
  public init?(_ name: String) {
    guard let form = ImportForm.all.first(where: { $0.name.lowercased() == name.lowercased() })
    else { return nil }
    self = form
  }
}

extension ImportForm: Hashable {
  /// Whether both are the same form.
  public static func == (one: ImportForm, other: ImportForm) -> Bool { one.name == other.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
