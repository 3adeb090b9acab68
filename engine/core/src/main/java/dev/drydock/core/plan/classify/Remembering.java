package dev.drydock.core.plan.classify;

import dev.drydock.core.plan.Change;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Assertions;
import dev.drydock.spi.object.Assertions.Memory;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.Secrets;
import java.util.LinkedHashMap;
import java.util.List;

/// Accepts what is live: the mark will remember it as asserted, and nothing else is written.
final class Remembering {
  private Remembering() {}

  /// Return an update of the mark where it remembers other values than are live. A memory that was
  /// lost or never kept stays so, and so does one beside a secret that is about to change: writing
  /// would have to send one of the two.
  static Change of(DesiredObject desired, LiveObject live) {
    if (live.mark() instanceof Mark.Owned mark
        && desired.type().fields().stream().allMatch(field -> keeps(field, desired, live, mark))) {
      var remembered = remembered(desired, live, mark);
      if (!Assertions.encode(remembered).equals(mark.asserted())) {
        return new Change.Update(remembered, live, List.of(), Change.Why.MARK);
      }
    }
    return new Change.NoOp(asLive(desired, live), live);
  }

  private static boolean keeps(
      Field field, DesiredObject desired, LiveObject live, Mark.Owned mark) {
    var value = desired.field(field.path());
    return field.writeOnly()
        ? value.isNull()
            || (value.isKnown() && Secrets.holds(mark.secrets(), live.type(), field, value))
        : memory(field, live, mark) != Memory.UNKNOWN;
  }

  private static DesiredObject remembered(DesiredObject desired, LiveObject live, Mark.Owned mark) {
    var fields = new LinkedHashMap<String, Value>();
    for (var field : desired.type().fields()) {
      var value =
          field.writeOnly() ? desired.field(field.path()) : remembered(field, desired, live, mark);
      if (!value.isNull()) {
        fields.put(field.path(), value);
      }
    }
    return desired.with(fields);
  }

  private static Value remembered(
      Field field, DesiredObject desired, LiveObject live, Mark.Owned mark) {
    var value = live.field(field.path());
    return switch (memory(field, live, mark)) {
      case SAME -> value.isNull() ? empty(desired.field(field.path())) : value;
      case OTHER -> value;
      case NOTHING, UNKNOWN -> Value.absent();
    };
  }

  /// Only an empty collection is remembered as it is live where nothing is live: an API that drops
  /// one means the same as one that keeps it.
  private static Value empty(Value wanted) {
    return wanted instanceof Value.Mapping(var type, _)
        ? new Value.Mapping(type, new LinkedHashMap<>())
        : new Value.Sequence(new Type.ListOf(Type.ANY), List.of());
  }

  private static DesiredObject asLive(DesiredObject desired, LiveObject live) {
    return desired.with(live.fields());
  }

  private static Memory memory(Field field, LiveObject live, Mark.Owned mark) {
    return Assertions.recall(mark.asserted(), live.type(), field, live.field(field.path()));
  }
}
