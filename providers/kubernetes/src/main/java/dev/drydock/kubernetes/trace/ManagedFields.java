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

/// Reads who changed which field of an object.
///
/// Which fields of a type an owner's set touches is not kept in a table: the object is read without
/// what only the owner holds, and the fields that then read otherwise are the owner's.
public final class ManagedFields {
  /// The manager under which Drydock writes.
  public static final String DRYDOCK = "drydock";

  private static final String STATUS = "status";

  /// What one manager owns through one operation.
  private record Entry(Trace trace, Owned owned) {
    static Optional<Entry> of(ManagedFieldsEntry told) {
      var part = Optional.ofNullable(told.getSubresource()).orElse("");
      var set = told.getFieldsV1();
      return part.equals(STATUS) || set == null
          ? Optional.empty()
          : at(told.getTime())
              .map(at ->
                  new Entry(
                      new Trace(text(told.getManager()), how(told.getOperation(), part), at),
                      Owned.of(set.getAdditionalProperties())));
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
    return Provenance.of(entries.getLast().trace(), fields);
  }

  /// The earliest first. Times are whole seconds: of one second, Drydock's come first, because what
  /// it overruled it would own.
  private static List<Entry> entries(ObjectMeta meta) {
    var told = Optional.ofNullable(meta.getManagedFields()).orElseGet(List::of);
    return told.stream()
        .map(Entry::of)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.<Entry, Instant>comparing(entry -> entry.trace().at())
                .thenComparing(Entry::ours, Comparator.reverseOrder()))
        .toList();
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

  private static Optional<Instant> at(String time) {
    try {
      return Optional.ofNullable(time).map(Instant::parse);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String how(String operation, String part) {
    return part.isEmpty() ? text(operation) : text(operation) + " " + part;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
