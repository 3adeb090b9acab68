package dev.drydock.specs.yaml;

import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Where each character of a scalar's value stands in the file, whatever quotes, escapes, line
/// folding and indentation lie between the two.
final class Alignment {
  private final ScalarEvent scalar;
  private final String text;
  private final int stop;
  private final int[] places;
  private int at;

  private Alignment(ScalarEvent scalar, String text, int start, int stop) {
    this.scalar = scalar;
    this.text = text;
    this.stop = stop;
    this.at = start;
    this.places = new int[scalar.getValue().length() + 1];
  }

  static Alignment of(ScalarEvent scalar, String text, int start, int stop) {
    var alignment = new Alignment(scalar, text, start, stop);
    alignment.skipProperties();
    alignment.skipOpening();
    alignment.align();
    return alignment;
  }

  int start(int index) {
    return places[Math.min(index, places.length - 1)];
  }

  int end(int start, int end) {
    return end <= start ? start(start) : Math.max(start(start), places[end - 1] + 1);
  }

  /// Skip `&anchor` and `!tag`.
  private void skipProperties() {
    while (at < stop && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      while (at < stop && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < stop && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }

  private void skipOpening() {
    if (scalar.isSQuoted() || scalar.isDQuoted()) {
      at++;
    } else if (scalar.isLiteral() || scalar.isFolded()) {
      int newline = text.indexOf('\n', at);
      at = newline < 0 ? stop : Math.min(stop, newline + 1);
    }
  }

  private void align() {
    var value = scalar.getValue();
    for (int index = 0; index < value.length(); index++) {
      places[index] = place(value.charAt(index));
    }
    places[value.length()] = Math.min(at, stop);
  }

  private int place(char wanted) {
    while (at < stop) {
      char c = text.charAt(at);
      int here = at;
      if (scalar.isDQuoted() && c == '\\') {
        at += escapeLength();
        if (text.charAt(here + 1) != '\n' && text.charAt(here + 1) != '\r') {
          return here;
        }
      } else if (c == wanted) {
        at += scalar.isSQuoted() && c == '\'' ? 2 : 1;
        return here;
      } else if (Character.isWhitespace(c) && !(wanted == ' ' && c == '\n')) {
        at++;
      } else {
        at += c == '\n' ? 1 : 0;
        return here;
      }
    }
    return stop;
  }

  private int escapeLength() {
    return switch (at + 1 < stop ? text.charAt(at + 1) : ' ') {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }
}
