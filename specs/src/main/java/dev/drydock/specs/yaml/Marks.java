package dev.drydock.specs.yaml;

import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.Mark;

/// Translate the YAML parser's marks, which count code points, into places of the file.
final class Marks {
  private final String text;
  private final Places places;

  /// The character index of every code point; empty where the two are the same.
  private final int[] indexes;

  Marks(Source source) {
    this.text = source.text();
    this.places = Places.of(source);
    boolean plain = text.codePointCount(0, text.length()) == text.length();
    this.indexes = plain ? new int[0] : indexes(text);
  }

  private static int[] indexes(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(at ->
            at == 0
                || at == text.length()
                || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
        .toArray();
  }

  String text() {
    return text;
  }

  int index(Mark mark) {
    int index = mark.getIndex();
    return Math.min(text.length(), indexes.length == 0 ? index : indexes[index]);
  }

  /// Return the index behind the last character before `mark` that is not white space.
  int endBefore(Mark mark, int start) {
    int end = index(mark);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  Span span(int start, int end) {
    return places.span(start, end);
  }
}
