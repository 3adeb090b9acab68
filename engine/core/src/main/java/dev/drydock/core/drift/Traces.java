package dev.drydock.core.drift;

import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Trace;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Chooses among all that services tell the change that explains what was found.
///
/// A field that differs from what it remembers was changed after our last write of it, and our
/// writes leave no asserted field as it was. So the latest change of the object explains it. There
/// are two exceptions. Where the service tells single fields, what it tells of this one explains
/// it, and nothing else does. And where two objects share one body, our write of the one carries
/// what somebody did to the other: then the latest change that is not ours explains it.
///
/// @param logged by object, as the services' logs tell
/// @param self the names by which services tell Drydock's own changes
public record Traces(SortedMap<ObjectId, List<Trace>> logged, SortedSet<String> self) {
  private static final Comparator<Trace> EARLIEST_FIRST = Comparator.comparing(Trace::at);
  private static final String DELETE = "/delete";

  public Traces {
    logged = Collections.unmodifiableSortedMap(new TreeMap<>(logged));
    self = Collections.unmodifiableSortedSet(new TreeSet<>(self));
  }

  /// Whether a change bears Drydock's own name.
  boolean ours(Trace trace) {
    return self.contains(trace.who());
  }

  /// Return who changed a field.
  ///
  /// @param shared whether another object lies in the same body
  Optional<Trace> change(LiveObject live, String path, boolean shared) {
    var told = live.provenance().fields();
    if (told.containsKey(path)) {
      return Optional.ofNullable(told.get(path)).filter(trace -> !ours(trace));
    }
    return change(live, shared || !told.isEmpty());
  }

  /// Return who changed an object.
  ///
  /// @param skipping whether our own changes explain nothing
  Optional<Trace> change(LiveObject live, boolean skipping) {
    return Stream.concat(live.provenance().last().stream(), log(live.id()))
        .filter(trace -> !deletes(trace) && !(skipping && ours(trace)))
        .max(EARLIEST_FIRST);
  }

  /// Return who deleted what is not there; nothing when the log does not end with that.
  Optional<Trace> deletion(ObjectId id) {
    return latest(id).filter(Traces::deletes);
  }

  /// Return the latest that was logged of an object.
  Optional<Trace> latest(ObjectId id) {
    return log(id).max(EARLIEST_FIRST);
  }

  private Stream<Trace> log(ObjectId id) {
    return logged.getOrDefault(id, List.of()).stream();
  }

  private static boolean deletes(Trace trace) {
    return trace.how().toLowerCase(Locale.ROOT).endsWith(DELETE);
  }
}
