package dev.drydock.core.drift;

import dev.drydock.core.state.Desired;
import dev.drydock.core.state.LiveState;
import dev.drydock.core.state.Told;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.Graphs;

/// Finds out without a state file whether an object was ever applied.
///
/// What comes first is applied first. So when an object of ours stands on another one, and was last
/// asserted to, that other one was there.
final class Evidence {
  private final Desired desired;
  private final LiveState live;
  private final Told told;
  private final String stack;

  Evidence(Desired desired, LiveState live, Told told) {
    this.desired = desired;
    this.live = live;
    this.told = told;
    this.stack = desired.spec().stack();
  }

  /// Return the object of ours that proves that `object` was applied.
  Optional<LiveObject> applied(DesiredObject object) {
    return named(object.id()).or(() -> asserted(object));
  }

  /// Whether a deletion was somebody else's: neither under Drydock's name, nor of whoever wrote
  /// most of what stands as it was asserted, for that is most likely Drydock under another name.
  ///
  /// @param standing what stands as it was asserted
  static boolean foreign(Trace deletion, Traces traces, List<LiveObject> standing) {
    var told = standing.stream().flatMap(one -> one.provenance().last().stream());
    var logged = standing.stream().flatMap(one -> traces.latest(one.id()).stream());
    return !traces.ours(deletion)
        && Stream.of(most(told), most(logged))
            .flatMap(Optional::stream)
            .noneMatch(deletion.who()::equals);
  }

  /// Return an object of ours whose body names the identity.
  private Optional<LiveObject> named(ObjectId id) {
    return live.all().stream()
        .filter(one -> one.ownedBy(stack) && one.references().contains(id))
        .findFirst();
  }

  /// Return an object of ours that needs this one, and was last asserted with its name in a field.
  private Optional<LiveObject> asserted(DesiredObject object) {
    return Graphs.successorListOf(desired.needs(), object.address()).stream()
        .map(desired::at)
        .sorted((one, other) -> one.address().compareTo(other.address()))
        .flatMap(user -> live.find(user.id()).filter(one -> names(user, one, object)).stream())
        .findFirst();
  }

  private boolean names(DesiredObject user, LiveObject present, DesiredObject object) {
    var resolved = told.resolve(user, _ -> true);
    return user.type().fields().stream()
        .filter(field -> FieldComparison.asserted(field, resolved, present))
        .anyMatch(field -> mentions(resolved.field(field.path()), object.id()));
  }

  private static boolean mentions(Value value, ObjectId id) {
    return switch (value) {
      case Value.Text(var text) ->
          text.equalsIgnoreCase(id.text()) || text.equalsIgnoreCase(name(id));
      case Value.Sequence(_, var elements) ->
          elements.stream().anyMatch(element -> mentions(element, id));
      case Value.Mapping(_, var entries) ->
          entries.containsKey(name(id))
              || entries.values().stream().anyMatch(entry -> mentions(entry, id));
      case Value.Null _, Value.Bool _, Value.Number _, Value.Reference _ -> false;
      case Value.Unknown _, Value.Sensitive _ -> false;
    };
  }

  private static String name(ObjectId id) {
    return switch (id) {
      case ObjectId.Arm(var text) -> text.substring(text.lastIndexOf('/') + 1);
      case ObjectId.Context context -> context.context();
      case ObjectId.Kubernetes kubernetes -> kubernetes.name();
    };
  }

  private static Optional<String> most(Stream<Trace> traces) {
    Map<String, Long> writers =
        traces.collect(Collectors.groupingBy(Trace::who, TreeMap::new, Collectors.counting()));
    return writers.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue())
        .map(Map.Entry::getKey);
  }
}
