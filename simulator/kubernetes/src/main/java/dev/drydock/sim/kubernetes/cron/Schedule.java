package dev.drydock.sim.kubernetes.cron;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When something is due again and again.
public sealed interface Schedule {
  /// Return the next time after an instant; none when there is none within five years.
  Optional<Instant> next(Instant after, ZoneId zone);

  /// Five fields, as in a crontab.
  record Fields(Field minute, Field hour, Field day, Field month, Field weekday)
      implements Schedule {
    private static final int YEARS = 5;

    /// Each step sets everything below it to its beginning; a carry starts anew. In the hour that a
    /// clock skips nothing is due, in the one that it repeats twice: as upstream's scheduler does.
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      var at = after.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      int last = at.getYear() + YEARS;
      while (at.getYear() <= last) {
        if (!month.has(at.getMonthValue())) {
          at = at.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(zone);
        } else if (!hasDay(at)) {
          at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        } else if (!hour.has(at.getHour())) {
          at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        } else if (!minute.has(at.getMinute())) {
          at = at.plusMinutes(1);
        } else {
          return Optional.of(at.toInstant());
        }
      }
      return Optional.empty();
    }

    /// Where both days are restricted, one of them is enough.
    private boolean hasDay(ZonedDateTime at) {
      boolean ofMonth = day.has(at.getDayOfMonth());
      boolean ofWeek = weekday.has(at.getDayOfWeek().getValue() % 7);
      boolean free = day.all() || weekday.all();
      return free ? ofMonth && ofWeek : ofMonth || ofWeek;
    }
  }

  /// Always the same time after the last.
  record Every(Duration delay) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
      return Optional.of(after.truncatedTo(ChronoUnit.SECONDS).plus(delay));
    }
  }

  /// Read a schedule.
  ///
  /// @throws NoSchedule when it is none
  static Schedule parse(String text) throws NoSchedule {
    if (text.isEmpty()) {
      throw new NoSchedule("empty spec string");
    }
    return text.startsWith("@") ? described(text) : fields(text);
  }

  private static Schedule fields(String text) throws NoSchedule {
    var fields = text.strip().split("\\s+", -1);
    if (fields.length != 5) {
      throw new NoSchedule(
          "expected exactly 5 fields, found "
              + fields.length
              + ": "
              + Arrays.toString(fields).replace(",", ""));
    }
    return new Fields(
        Field.parse(Field.Part.MINUTE, fields[0]),
        Field.parse(Field.Part.HOUR, fields[1]),
        Field.parse(Field.Part.DAY, fields[2]),
        Field.parse(Field.Part.MONTH, fields[3]),
        Field.parse(Field.Part.WEEKDAY, fields[4]));
  }

  private static Schedule described(String text) throws NoSchedule {
    return switch (text) {
      case "@yearly", "@annually" -> fields("0 0 1 1 *");
      case "@monthly" -> fields("0 0 1 * *");
      case "@weekly" -> fields("0 0 * * 0");
      case "@daily", "@midnight" -> fields("0 0 * * *");
      case "@hourly" -> fields("0 * * * *");
      default -> every(text);
    };
  }

  private static Schedule every(String text) throws NoSchedule {
    if (!text.startsWith("@every ")) {
      throw new NoSchedule("unrecognized descriptor: " + text);
    }
    var length = text.substring("@every ".length());
    var matcher =
        Pattern.compile("(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?").matcher(length);
    if (length.isEmpty() || !matcher.matches()) {
      throw new NoSchedule(
          "failed to parse duration " + text + ": time: invalid duration \"" + length + "\"");
    }
    var delay =
        Duration.ofHours(part(matcher.group(1)))
            .plusMinutes(part(matcher.group(2)))
            .plusSeconds(part(matcher.group(3)));
    return new Every(delay.isZero() ? Duration.ofSeconds(1) : delay);
  }

  private static long part(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
