package dev.drydock.core.show;

import dev.drydock.core.plan.traffic.Shares;
import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Ownership;
import dev.drydock.core.state.Veil;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is live of a spec.
///
/// @param objects everything that is ours or that the spec names and exists, by address
/// @param missing what the spec wants and is not there, sorted
/// @param at when it was seen
public record LiveStack(String stack, List<Seen> objects, List<ObjectAddress> missing, Instant at) {
  private static final Comparator<Seen> BY_ADDRESS =
      Comparator.comparing(Seen::address).thenComparing(seen -> seen.live().id());

  public LiveStack {
    objects = List.copyOf(objects);
    missing = List.copyOf(missing);
  }

  /// What an object is to the spec.
  public enum Part {
    /// Ours, and wanted.
    OWNED,
    /// Wanted, and somebody else's: it is only used.
    USED,
    /// Ours, and no longer wanted.
    LEFT
  }

  /// @param live without what the spec calls sensitive
  public record Seen(ObjectAddress address, LiveObject live, Part part) {
    /// Return how the service says that the object is, where it has a word for it.
    public Optional<String> state() {
      return live.type().fields().stream()
          .filter(Field::state)
          .map(field -> live.field(field.path()))
          .filter(Value.Text.class::isInstance)
          .map(value -> ((Value.Text) value).value())
          .findFirst();
    }

    /// Return what each version gets, in percent; empty for what is no traffic.
    public SortedMap<String, Integer> shares() {
      return address.role() == Role.TRAFFIC ? Shares.effective(live) : new TreeMap<>();
    }
  }

  /// Compare what is live with what the spec names.
  public static LiveStack of(Desired desired, LiveState observed) {
    var live = Veil.over(observed, desired);
    var ownership = new Ownership(desired.spec().stack(), live);
    var seen = new ArrayList<Seen>();
    for (var object : live.all()) {
      var wanted = desired.find(object.id());
      boolean ours = ownership.ours(object);
      if (wanted.isPresent()) {
        seen.add(new Seen(wanted.get().address(), object, ours ? Part.OWNED : Part.USED));
      } else if (ours && object.mark() instanceof Mark.Owned mark) {
        seen.add(new Seen(mark.address(), object, Part.LEFT));
      }
    }
    var missing =
        desired.objects().stream()
            .filter(object -> live.find(object.id()).isEmpty())
            .map(DesiredObject::address)
            .sorted()
            .toList();
    return new LiveStack(
        desired.spec().stack(),
        seen.stream().sorted(BY_ADDRESS).toList(),
        missing,
        observed.observedAt());
  }

  /// Whether anything of it is ours.
  public boolean applied() {
    return objects.stream().anyMatch(seen -> seen.part() != Part.USED);
  }
}
