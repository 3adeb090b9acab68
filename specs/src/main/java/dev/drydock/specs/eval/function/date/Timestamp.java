package dev.drydock.specs.eval.function.date;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Read and write points in time as RFC 3339 does, with the offset that was written.
final class Timestamp {
  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([.]\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private Timestamp() {}

  static Optional<OffsetDateTime> parse(String text) {
    try {
      return FORM.matcher(text).matches()
          ? Optional.of(OffsetDateTime.parse(text.replace("-00:00", "Z")))
          : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// Write a point in time to the second.
  static String text(OffsetDateTime time) {
    return time.format(SECONDS) + time.getOffset();
  }
}
