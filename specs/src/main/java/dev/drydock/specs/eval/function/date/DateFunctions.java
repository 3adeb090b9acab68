package dev.drydock.specs.eval.function.date;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.NUMBER;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Write, move and compare points in time that are given.
public final class DateFunctions {
  private static final String NO_TIME = "This is no point in time like 2017-11-22T00:00:00Z.";

  private DateFunctions() {}

  public static List<Function> all() {
    return List.of(
        checked("formatdate", TEXT, DateFunctions::formatted, TEXT, TEXT),
        checked("timeadd", TEXT, DateFunctions::moved, TEXT, TEXT),
        checked("timecmp", NUMBER, DateFunctions::compared, TEXT, TEXT));
  }

  private static Function.Outcome formatted(List<Value> arguments) {
    var time = Timestamp.parse(text(arguments, 1));
    if (time.isEmpty()) {
      return refused(1, NO_TIME);
    }
    return DateFormat.of(text(arguments, 0), time.get())
        .map(text -> made(Value.of(text)))
        .orElseGet(() ->
            refused(
                0, "A letter in it means no part of a date. Other text stands in single quotes."));
  }

  private static Function.Outcome moved(List<Value> arguments) {
    var time = Timestamp.parse(text(arguments, 0));
    if (time.isEmpty()) {
      return refused(0, NO_TIME);
    }
    return Durations.parse(text(arguments, 1))
        .map(duration -> made(Value.of(Timestamp.text(time.get().plus(duration)))))
        .orElseGet(() -> refused(1, "This is no duration like 1h30m; the largest unit is h."));
  }

  private static Function.Outcome compared(List<Value> arguments) {
    var one = Timestamp.parse(text(arguments, 0));
    var other = Timestamp.parse(text(arguments, 1));
    if (one.isEmpty() || other.isEmpty()) {
      return refused(one.isEmpty() ? 0 : 1, NO_TIME);
    }
    return made(Value.of(Integer.signum(one.get().toInstant().compareTo(other.get().toInstant()))));
  }
}
