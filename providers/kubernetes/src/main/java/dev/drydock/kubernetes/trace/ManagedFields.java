package dev.drydock.kubernetes.trace;

import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads who changed which field of an object.
///
/// Which fields of a type an owner's set touches is not kept in a table: the object is read without
/// what only the owner holds, and the fields that then read otherwise are the owner's.
public final class ManagedFields {
  /// The manager under which Drydock writes.
  public static final String DRYDOCK = "drydock";

  private static final String STATUS = "status";

  /// What one manager owns through one operation.
  ///
  /// @param timed whether the API server tells when
  private record Entry(Trace trace, boolean timed, Owned owned) {
    /// @param otherwise when it was, as far as anything tells, where the entry itself does not
    static Optional<Entry> of(ManagedFieldsEntry told, Instant otherwise) {
      var part = text(told.getSubresource());
      var set = told.getFieldsV1();
      if (part.equals(STATUS) || set == null) {
        return Optional.empty();
      }
      var at = at(told.getTime());
      var how = part.isEmpty() ? text(told.getOperation()) : text(told.getOperation()) + " " + part;
      var trace = new Trace(text(told.getManager()), how, at.orElse(otherwise));
      return Optional.of(new Entry(trace, at.isPresent(), Owned.of(set.getAdditionalProperties())));
    }

    boolean ours() {
      return trace.who().equals(DRYDOCK);
    }
  }

  private ManagedFields() {}

  /// Tell who changed `live`, as a whole and field by field.
  public static Provenance of(Manifest manifest, GenericKubernetesResource live) {
    var entries = entries(live.getMetadata());
    if (entries.isEmpty()) {
      return Provenance.NONE;
    }
    var fields = new TreeMap<String, Trace>();
    var kept = ours(entries);
    entries.stream()
        .filter(Entry::ours)
        .forEach(entry -> blame(manifest, live, entry, Owned.NOTHING, fields));
    for (var entry : entries) {
      if (!entry.ours()) {
        blame(manifest, live, entry, kept, fields);
      }
    }
    return new Provenance(last(entries), fields);
  }

  private static Owned ours(List<Entry> entries) {
    return entries.stream().filter(Entry::ours).map(Entry::owned).reduce(Owned.NOTHING, Owned::and);
  }

  /// Return `live` without what somebody else put inside fields that Drydock asserts, so that they
  /// are not as desired; nothing where there is no such thing. An apply leaves to others what only
  /// they hold, be it inside of what it asserts: an entry of a map, an element of a list.
  public static Optional<GenericKubernetesResource> withoutAdditions(
      Manifest manifest, GenericKubernetesResource live, DesiredObject desired) {
    var entries = entries(live.getMetadata());
    var kept = ours(entries);
    var rest = live;
    for (var entry : entries) {
      for (var unit : entry.ours() ? List.<Owned>of() : entry.owned().units()) {
        var without = Without.of(rest, unit, kept);
        rest = disturbs(manifest, rest, without, desired) ? without : rest;
      }
    }
    return Optional.of(rest).filter(one -> !one.equals(live));
  }

  /// Whether a field that is not as desired reads otherwise without a thing.
  private static boolean disturbs(
      Manifest manifest,
      GenericKubernetesResource with,
      GenericKubernetesResource without,
      DesiredObject desired) {
    var before = manifest.fields(with);
    var after = manifest.fields(without);
    return manifest.type().fields().stream()
        .filter(field -> !field.writeOnly() && !field.path().startsWith(STATUS))
        .filter(field -> !desired.field(field.path()).isNull())
        .anyMatch(field -> {
          var there = before.getOrDefault(field.path(), Value.absent());
          return !Canonical.equal(desired.field(field.path()), there, field.comparison())
              && !same(after, field.path(), there);
        });
  }

  /// An entry whose time is not known may be old: it is the last one only where no other is.
  private static Optional<Trace> last(List<Entry> entries) {
    var timed = entries.stream().filter(Entry::timed).toList();
    return (timed.isEmpty() ? entries : timed)
        .stream().reduce((earlier, later) -> later).map(Entry::trace);
  }

  /// The earliest first. Times are whole seconds: of one second, Drydock's come first, because what
  /// it overruled it would own.
  private static List<Entry> entries(ObjectMeta meta) {
    var told = Optional.ofNullable(meta.getManagedFields()).orElseGet(List::of);
    var latest = latest(meta, told);
    return told.stream()
        .map(entry -> Entry.of(entry, latest))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.<Entry, Instant>comparing(entry -> entry.trace().at())
                .thenComparing(Entry::ours, Comparator.reverseOrder()))
        .toList();
  }

  /// The last thing that the object tells of. The API server gives what `kubectl scale` writes no
  /// time; but the controllers report at once, and nothing is known to have come later.
  private static Instant latest(ObjectMeta meta, List<ManagedFieldsEntry> told) {
    return told.stream()
        .map(entry -> at(entry.getTime()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .or(() -> at(meta.getCreationTimestamp()))
        .orElse(Instant.EPOCH);
  }

  private static void blame(
      Manifest manifest,
      GenericKubernetesResource live,
      Entry entry,
      Owned kept,
      Map<String, Trace> fields) {
    var before = manifest.fields(live);
    var after = manifest.fields(Without.of(live, entry.owned(), kept));
    before.forEach((path, value) -> {
      if (!path.startsWith(STATUS) && !same(after, path, value)) {
        fields.put(path, entry.trace());
      }
    });
  }

  private static boolean same(SequencedMap<String, Value> fields, String path, Value value) {
    return Objects.equals(fields.get(path), value);
  }

  private static Optional<Instant> at(@Nullable String time) {
    try {
      return Optional.ofNullable(time).map(Instant::parse);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
