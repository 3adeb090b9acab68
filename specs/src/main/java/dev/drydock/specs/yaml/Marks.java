package dev.drydock.specs.yaml;

import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

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
    return ofCodePoint(mark.getIndex());
  }

  int ofCodePoint(int index) {
    boolean same = indexes.length == 0 || index >= indexes.length;
    return Math.min(text.length(), same ? index : indexes[index]);
  }

  int start(Event event) {
    return event.getStartMark().map(this::index).orElse(0);
  }

  int end(Event event) {
    return event.getEndMark().map(this::index).orElse(0);
  }

  /// Return the index behind the last character of an event that is not white space.
  int endOf(Event event) {
    int start = start(event);
    int end = end(event);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  Span span(int start, int end) {
    return places.span(start, end);
  }

  /// Return where an event stands; of a sequence or mapping, where it begins.
  Span span(Event event) {
    return places.span(start(event), endOf(event));
  }
}
