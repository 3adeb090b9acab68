package dev.drydock.specs.eval.function.date;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/// Write a point in time by a pattern: a run of one letter is a part of the date, quotes keep what
/// stands between them, and everything that is no letter stays.
final class DateFormat {
  private final OffsetDateTime time;

  private DateFormat(OffsetDateTime time) {
    this.time = time;
  }

  static Optional<String> of(String pattern, OffsetDateTime time) {
    return new DateFormat(time).write(pattern);
  }

  private Optional<String> write(String pattern) {
    var text = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int end = c == '\'' ? quoted(pattern, at, text) : run(pattern, at);
      if (end < 0) {
        return Optional.empty();
      }
      if (isLetter(c)) {
        var part = part(c, end - at);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        text.append(part);
      } else if (c != '\'') {
        text.append(pattern, at, end);
      }
      at = end;
    }
    return Optional.of(text.toString());
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int run(String pattern, int from) {
    int end = from + 1;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(from)) {
      end++;
    }
    return end;
  }

  /// Copy what stands between quotes; two of them are one. Return the place behind, or -1.
  private static int quoted(String pattern, int from, StringBuilder text) {
    for (int at = from + 1; at < pattern.length(); at++) {
      if (pattern.charAt(at) != '\'') {
        text.append(pattern.charAt(at));
      } else if (pattern.startsWith("''", at)) {
        text.append('\'');
        at++;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  /// Return a part of the date; empty where there is no such part.
  private String part(char letter, int length) {
    int hour = time.getHour();
    return switch (letter) {
      case 'Y' -> year(length);
      case 'M' -> length > 2 ? name(length - 2) : digits(time.getMonthValue(), length);
      case 'D' -> digits(time.getDayOfMonth(), length);
      case 'E' -> day(length);
      case 'h' -> digits(hour, length);
      case 'H' -> digits(hour % 12 == 0 ? 12 : hour % 12, length);
      case 'm' -> digits(time.getMinute(), length);
      case 's' -> digits(time.getSecond(), length);
      case 'a' -> length == 2 ? half().toLowerCase(Locale.ROOT) : "";
      case 'A' -> length == 2 ? half() : "";
      case 'Z' -> zone(length);
      default -> "";
    };
  }

  private static String digits(int number, int length) {
    return switch (length) {
      case 1 -> String.valueOf(number);
      case 2 -> (number < 10 ? "0" : "") + number;
      default -> "";
    };
  }

  private String year(int length) {
    return switch (length) {
      case 2 -> digits(time.getYear() % 100, 2);
      case 4 -> String.format(Locale.ROOT, "%04d", time.getYear());
      default -> "";
    };
  }

  private String name(int style) {
    return switch (style) {
      case 1 -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case 2 -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      default -> "";
    };
  }

  private String day(int length) {
    return switch (length) {
      case 3 -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case 4 -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      default -> "";
    };
  }

  private String half() {
    return time.getHour() < 12 ? "AM" : "PM";
  }

  private String zone(int length) {
    int minutes = time.getOffset().getTotalSeconds() / 60;
    if (minutes == 0 && (length == 1 || length == 3)) {
      return length == 1 ? "Z" : "UTC";
    }
    var hours = digits(Math.abs(minutes) / 60, 2);
    var rest = digits(Math.abs(minutes) % 60, 2);
    return switch (length) {
      case 3, 4 -> (minutes < 0 ? "-" : "+") + hours + rest;
      case 1, 5 -> (minutes < 0 ? "-" : "+") + hours + ":" + rest;
      default -> "";
    };
  }
}
