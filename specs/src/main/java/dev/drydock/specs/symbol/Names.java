package dev.drydock.specs.symbol;

import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the name alone in what was written: quotes around it, dots in it.
final class Names {
  private Names() {}

  /// Return the name without its quotes. Where more than quotes stands between the two, escapes for
  /// instance, the place stays as it is.
  static Span bare(Body.Name name) {
    return bare(name.span(), name.text());
  }

  private static Span bare(Span span, String text) {
    int quotes = bytes(span) - bytes(text);
    return quotes == 2 ? part(span, 1, bytes(text)) : span;
  }

  /// Return the words between the dots of a text; none where it was not written as it reads.
  static Optional<List<Body.Name>> words(String text, Span span) {
    var whole = bare(span, text);
    if (bytes(whole) != bytes(text) || text.length() != bytes(text)) {
      return Optional.empty();
    }
    var words = new ArrayList<Body.Name>();
    int from = 0;
    for (var word : text.split("\\.", -1)) {
      words.add(new Body.Name(word, part(whole, from, word.length())));
      from += word.length() + 1;
    }
    return Optional.of(words);
  }

  /// Return a part of a span that holds nothing but characters of one byte before it.
  private static Span part(Span span, int from, int length) {
    var start = moved(span.start(), from);
    return new Span(
        span.file(), start, from + length == bytes(span) ? span.end() : end(span, from, length));
  }

  private static Position end(Span span, int from, int length) {
    int after = bytes(span) - from - length;
    var end = span.end();
    return new Position(end.line(), end.column() - after, end.offset() - after);
  }

  private static Position moved(Position at, int columns) {
    return new Position(at.line(), at.column() + columns, at.offset() + columns);
  }

  private static int bytes(Span span) {
    return span.end().offset() - span.start().offset();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
