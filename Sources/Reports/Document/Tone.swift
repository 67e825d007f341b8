/// How a piece of a report stands out, where the output has the means to show it.
///
/// A tone never carries a fact of its own: whatever it stresses is also there in signs or words.
public enum Tone: Hashable, Sendable {
  /// Like its surroundings.
  case plain
  /// Stressed.
  case strong
  /// In the background.
  case faint
  /// A rise, or something that came.
  case rise
  /// A fall, or something that went.
  case fall
  /// Something the reader should look at.
  case attention
}
