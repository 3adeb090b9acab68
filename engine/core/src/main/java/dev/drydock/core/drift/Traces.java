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
import java.util.TreeMap;
import java.util.stream.Stream;

/// Chooses among all that services tell the change that explains what was found.
///
/// A field that differs from what it remembers was changed after our last write of it. So the
/// latest change of the object explains it, unless the service tells single fields: then that one
/// alone does.
///
/// @param logged by object, as the services' logs tell
public record Traces(SortedMap<ObjectId, List<Trace>> logged) {
  /// Nothing was asked yet.
  public static final Traces NONE = new Traces(new TreeMap<>());

  /// The field manager under which Drydock writes to Kubernetes.
  private static final String DRYDOCK = "drydock";

  private static final String DELETE = "/delete";

  public Traces {
    logged = Collections.unmodifiableSortedMap(new TreeMap<>(logged));
  }

  /// Whether a change is surely Drydock's own.
  static boolean ours(Trace trace) {
    return trace.who().equals(DRYDOCK);
  }

  /// Return who changed a field.
  Optional<Trace> change(LiveObject live, String path) {
    var told = live.provenance().fields().get(path);
    return told == null ? change(live) : Optional.of(told).filter(one -> !ours(one));
  }

  /// Return who changed an object.
  Optional<Trace> change(LiveObject live) {
    return Stream.concat(live.provenance().last().stream(), log(live.id()))
        .filter(trace -> !ours(trace) && !deletes(trace))
        .max(Comparator.comparing(Trace::at));
  }

  /// Return who deleted what is not there; nothing when the log does not end with that.
  Optional<Trace> deletion(ObjectId id) {
    return log(id).max(Comparator.comparing(Trace::at)).filter(Traces::deletes);
  }

  private Stream<Trace> log(ObjectId id) {
    return logged.getOrDefault(id, List.of()).stream();
  }

  private static boolean deletes(Trace trace) {
    return trace.how().toLowerCase(Locale.ROOT).endsWith(DELETE);
  }
}
