package dev.drydock.kubernetes.trace;

import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    var ours = new ArrayList<Entry>();
    entries.stream().filter(Entry::ours).forEach(ours::add);
    var kept = ours.stream().map(Entry::owned).reduce(Owned.NOTHING, Owned::and);
    ours.forEach(entry -> blame(manifest, live, entry, Owned.NOTHING, fields));
    for (var entry : entries) {
      if (!entry.ours()) {
        blame(manifest, live, entry, kept, fields);
      }
    }
    return new Provenance(last(entries), fields);
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
    var after = manifest.fields(without(live, entry.owned(), kept));
    before.forEach((path, value) -> {
      if (!path.startsWith(STATUS) && !same(after, path, value)) {
        fields.put(path, entry.trace());
      }
    });
  }

  private static boolean same(SequencedMap<String, Value> fields, String path, Value value) {
    return Objects.equals(fields.get(path), value);
  }

  private static GenericKubernetesResource without(
      GenericKubernetesResource live, Owned taken, Owned kept) {
    var rest = new GenericKubernetesResource();
    rest.setApiVersion(live.getApiVersion());
    rest.setKind(live.getKind());
    rest.setAdditionalProperties(Without.of(live.getAdditionalProperties(), taken, kept));
    rest.setMetadata(
        without(live.getMetadata(), taken.below("f:metadata"), kept.below("f:metadata")));
    return rest;
  }

  private static ObjectMeta without(ObjectMeta meta, Owned taken, Owned kept) {
    return new ObjectMetaBuilder(meta)
        .withLabels(texts(meta.getLabels(), taken.below("f:labels"), kept.below("f:labels")))
        .withAnnotations(
            texts(meta.getAnnotations(), taken.below("f:annotations"), kept.below("f:annotations")))
        .build();
  }

  private static Map<String, String> texts(Map<String, String> texts, Owned taken, Owned kept) {
    var rest = new LinkedHashMap<String, String>();
    Without.of(new LinkedHashMap<>(texts == null ? Map.of() : texts), taken, kept)
        .forEach((name, text) -> rest.put(name, String.valueOf(text)));
    return rest;
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
