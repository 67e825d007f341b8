/// The answer to a question, ready to be drawn or written as data.
///
/// A report is a plain value: a projection's result and the basis it rests on. ``document()`` makes
/// of it what people read; the JSON members are the contract that programs read.
public protocol Report: Sendable {
  /// What the report rests on; its language is the report's.
  var basis: OutputBasis { get }

  /// The report as people read it, in the language of its basis.
  func document() -> ReportDocument
}
