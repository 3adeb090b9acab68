package dev.drydock.specs.eval.function.text;

import com.google.re2j.Matcher;

/// Walk over all matches; an empty one right behind another does not count.
final class Matches {
  private final Matcher matcher;
  private int end = -1;

  Matches(Matcher matcher) {
    this.matcher = matcher;
  }

  boolean next() {
    while (matcher.find()) {
      boolean counts = matcher.end() > matcher.start() || matcher.start() != end;
      end = matcher.end();
      if (counts) {
        return true;
      }
    }
    return false;
  }

  Matcher matcher() {
    return matcher;
  }
}
