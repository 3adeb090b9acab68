package dev.drydock.specs.format.hcl;

import java.util.List;
import java.util.stream.Stream;

/// A line in its three cells. A heredoc and a comment of several lines count as one.
///
/// @param lead what stands first
/// @param assign `=` and the value, where the value opens nothing that stays open; else empty
/// @param comment the comment behind something, up to the line's end; else empty
/// @param end the line break
record Line(List<Lexeme> lead, List<Lexeme> assign, List<Lexeme> comment, String end) {

  Stream<Lexeme> code() {
    return Stream.concat(lead.stream(), assign.stream());
  }

  Stream<Lexeme> all() {
    return Stream.concat(code(), comment.stream());
  }
}
