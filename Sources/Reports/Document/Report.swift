public import Canonical

/// The answer to a question, ready to be drawn or written as data.
///
/// A report is a plain value: a projection's result and the basis it rests on. ``document()`` makes
/// of it what people read; the JSON members are the contract that programs read, and need not look
/// like the table.
public protocol Report: Sendable {
  /// What the report rests on; its language is the report's.
  var basis: OutputBasis { get }

  /// The report as people read it, in the language of its basis.
  func document() -> ReportDocument

  /// Writes the members of the JSON object that follow `basis`: mostly `rows` and `totals`.
  func writeMembers(to json: inout JSONWriter)
}
