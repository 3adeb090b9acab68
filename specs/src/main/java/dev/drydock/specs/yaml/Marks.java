package dev.drydock.specs.yaml;

import dev.drydock.specs.source.CodePoints;
import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Translate the YAML parser's marks, which count code points, into places of the file.
final class Marks {
  private final String text;
  private final Places places;

  private final CodePoints points;

  Marks(Source source) {
    this.text = source.text();
    this.places = Places.of(source);
    this.points = CodePoints.of(text);
  }

  String text() {
    return text;
  }

  int index(Mark mark) {
    return ofCodePoint(mark.getIndex());
  }

  int ofCodePoint(int index) {
    return points.index(index);
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
