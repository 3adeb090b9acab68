package dev.drydock.spi.object;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who changed an object, as its own body tells: Resource Manager's `systemData`, Kubernetes'
/// `managedFields`.
///
/// @param last the latest change of whatever
/// @param fields the latest change of single fields, by path; only those that the service tells
public record Provenance(Optional<Trace> last, SortedMap<String, Trace> fields) {
  /// Nothing is told.
  public static final Provenance NONE = new Provenance(Optional.empty(), new TreeMap<>());

  public Provenance {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /// Tell only the latest change of all.
  public static Provenance of(Trace last) {
    return new Provenance(Optional.of(last), new TreeMap<>());
  }

  /// Tell the latest change of all, and of single fields.
  public static Provenance of(Trace last, Map<String, Trace> fields) {
    return new Provenance(Optional.of(last), new TreeMap<>(fields));
  }
}
