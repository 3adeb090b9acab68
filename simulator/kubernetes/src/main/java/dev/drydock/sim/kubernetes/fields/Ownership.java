package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes objects and owners after a write.
public final class Ownership {
  /// One field that somebody else holds at another value.
  public record Conflict(Writer owner, String field) {
    public String message() {
      return "conflict with " + owner.text();
    }
  }

  /// What an apply comes to.
  public sealed interface Applied {
    /// @param changed whether any field differs from the live object's
    record Merged(ObjectNode object, boolean changed) implements Applied {}

    /// Sorted by field.
    record Refused(List<Conflict> conflicts) implements Applied {}
  }

  private final Type type;
  private final String now;

  /// @param now as objects write it, to the second
  public Ownership(Type type, String now) {
    this.type = type;
    this.now = now;
  }

  /// Note who owns what after `writer` turned `live` into `next`.
  ///
  /// @param live the empty object of its kind for a create
  public void update(ObjectNode live, ObjectNode next, Writer writer) {
    var managed = managedBy(live, next);
    var before = bare(live);
    var after = bare(next);
    var difference = Comparison.of(type, before, after);
    release(managed, difference, null);
    var taken = difference.modified().union(difference.added());
    if (!taken.isEmpty()) {
      var previous = managed.of(writer).map(ManagedFields.Entry::fields).orElse(new FieldSet());
      managed.put(new ManagedFields.Entry(writer, now, previous.union(taken)));
    }
    managed.into(next);
    keepTimes(live, next);
  }

  /// A client that does not know managedFields must not wipe them out; one that sends them means
  /// it.
  private static ManagedFields managedBy(ObjectNode live, ObjectNode next) {
    var sent = ManagedFields.of(next);
    var reset = Json.at(next, "metadata", "managedFields");
    return sent.isEmpty() && !(reset.isArray() && reset.size() == 1)
        ? ManagedFields.of(live)
        : sent;
  }

  /// Lay `config` over `live` on behalf of `writer`.
  ///
  /// @param live the empty object of its kind for a create
  public Applied apply(ObjectNode live, ObjectNode config, Writer writer, boolean force) {
    var managed = ManagedFields.of(live);
    var base = bare(live);
    var last = managed.of(writer);
    var claimed = Walk.fields(type, config);
    managed.put(
        new ManagedFields.Entry(writer, last.map(ManagedFields.Entry::time).orElse(""), claimed));
    var merged = Merge.merge(type, base, config);
    var pruned =
        (ObjectNode)
            prune(merged, managed, last.map(ManagedFields.Entry::fields).orElse(new FieldSet()));
    var difference = Comparison.of(type, base, pruned);
    var conflicts = conflicts(managed, difference, writer);
    if (!force && !conflicts.isEmpty()) {
      return new Applied.Refused(conflicts);
    }
    release(managed, difference, writer);
    boolean changed = !difference.same();
    if (changed) {
      managed
          .of(writer)
          .ifPresent(
              mine -> managed.put(new ManagedFields.Entry(mine.writer(), now, mine.fields())));
    }
    var next = pruned.deepCopy();
    managed.into(next);
    return new Applied.Merged(next, changed);
  }

  /// Keep the former times where nothing else has changed, so that a write without effect stays
  /// without one.
  public static void keepTimes(ObjectNode live, ObjectNode next) {
    var before = Json.at(live, "metadata", "managedFields");
    var after = Json.at(next, "metadata", "managedFields");
    if (before.isArray() && Json.same(timeless(live), timeless(next)) && !before.equals(after)) {
      Json.ensure(next, "metadata").set("managedFields", before.deepCopy());
    }
  }

  private static ObjectNode timeless(ObjectNode object) {
    var copy = object.deepCopy();
    Json.objects(Json.at(copy, "metadata", "managedFields")).forEach(entry -> entry.remove("time"));
    if (copy.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove("resourceVersion");
    }
    return copy;
  }

  private static ObjectNode bare(ObjectNode object) {
    var copy = object.deepCopy();
    if (copy.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove("managedFields");
    }
    return copy;
  }

  private static List<Conflict> conflicts(
      ManagedFields managed, Comparison difference, Writer writer) {
    var touched = difference.modified().union(difference.added());
    var conflicts = new ArrayList<Conflict>();
    for (var entry : managed.entries()) {
      if (!entry.writer().sameAs(writer)) {
        for (var path : entry.fields().intersection(touched).paths()) {
          conflicts.add(new Conflict(entry.writer(), Elements.text(path)));
        }
      }
    }
    conflicts.sort(
        Comparator.comparing(Conflict::field).thenComparing(conflict -> conflict.owner().order()));
    return conflicts;
  }

  private static void release(
      ManagedFields managed, Comparison difference, @Nullable Writer writer) {
    var gone = difference.modified().union(difference.added()).union(difference.removed());
    for (var entry : managed.entries()) {
      if (writer == null || !entry.writer().sameAs(writer)) {
        managed.put(entry.with(entry.fields().difference(gone)));
      }
    }
  }

  /// Take out what the writer applied before and no longer does, unless somebody else holds it.
  private JsonNode prune(JsonNode merged, ManagedFields managed, FieldSet last) {
    if (last.isEmpty()) {
      return merged;
    }
    var former = Walk.withNamedFields(last, type);
    var pruned = orEmpty(Walk.without(type, merged, former));
    var all = Walk.withNamedFields(Walk.fields(type, merged), type);
    var held = Walk.withNamedFields(managed.all(), type);
    pruned = remaining(merged, all.difference(named(pruned).union(held)));
    return remaining(merged, all.difference(named(pruned)).intersection(former));
  }

  private FieldSet named(JsonNode value) {
    return Walk.withNamedFields(Walk.fields(type, value), type);
  }

  private JsonNode remaining(JsonNode merged, FieldSet without) {
    return orEmpty(Walk.without(type, merged, without));
  }

  private static JsonNode orEmpty(@Nullable JsonNode value) {
    return value == null ? Json.object() : value;
  }

  /// Return the message of a refusal.
  public static String message(List<Conflict> conflicts) {
    if (conflicts.size() == 1) {
      var only = conflicts.getFirst();
      return "Apply failed with 1 conflict: " + only.message() + ": " + only.field();
    }
    var byOwner = new LinkedHashMap<Writer, List<String>>();
    conflicts.stream()
        .sorted(Comparator.comparing(conflict -> conflict.owner().order()))
        .forEach(conflict ->
            byOwner
                .computeIfAbsent(conflict.owner(), _ -> new ArrayList<>())
                .add(conflict.field()));
    var lines = new ArrayList<String>();
    for (var owned : byOwner.entrySet()) {
      lines.add("conflicts with " + owned.getKey().text() + ":");
      owned.getValue().forEach(field -> lines.add("- " + field));
    }
    return "Apply failed with " + conflicts.size() + " conflicts: " + String.join("\n", lines);
  }
}
