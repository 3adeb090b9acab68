package dev.drydock.editor.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One bracket that is open while HCL is scanned.
///
/// @param start where it was opened
/// @param words type and labels of a block; the closing word of a heredoc
/// @param names what was written in a block so far
/// @param statement the words of the line so far, in a block
/// @param assigned the name before an equals sign, at most one
record Frame(
    Sort sort,
    int start,
    List<String> words,
    Set<String> names,
    List<String> statement,
    List<String> assigned) {
  /// What was opened.
  enum Sort {
    BLOCK,
    /// An object, a list, an argument list, parentheses.
    BRACKET,
    /// `${` and `%{`.
    TEMPLATE,
    TEXT,
    HEREDOC
  }

  static Frame of(Sort sort, int start, List<String> words) {
    return new Frame(
        sort,
        start,
        List.copyOf(words),
        new LinkedHashSet<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /// Whether a name or label is being written, and no value.
  boolean naming() {
    return sort == Sort.BLOCK && assigned.isEmpty();
  }

  void newline() {
    statement.clear();
    assigned.clear();
  }
}
