package dev.drydock.sim.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The entries of `metadata.managedFields`.
final class ManagedFields {
  /// @param time empty when it is not known
  record Entry(Writer writer, String time, FieldSet fields) {
    Entry with(FieldSet other) {
      return new Entry(writer, time, other);
    }
  }

  /// Never owned by anybody: what identifies the object, and what only the server writes.
  private static final FieldSet NOBODYS =
      FieldSet.parse(
          Json.parse(
              """
              {"f:apiVersion":{},"f:kind":{},"f:metadata":{".":{},"f:name":{},"f:namespace":{},
              "f:creationTimestamp":{},"f:selfLink":{},"f:uid":{},"f:clusterName":{},
              "f:generation":{},"f:managedFields":{},"f:resourceVersion":{}}}
              """));

  private final List<Entry> entries = new ArrayList<>();

  static ManagedFields of(JsonNode object) {
    var all = new ManagedFields();
    for (var entry : Json.at(object, "metadata", "managedFields")) {
      if (!Json.text(entry, "manager").isEmpty() || entry.has("fieldsV1")) {
        all.entries.add(read(entry));
      }
    }
    return all;
  }

  private static Entry read(JsonNode entry) {
    return new Entry(
        new Writer(
            Json.text(entry, "manager"),
            Json.text(entry, "operation").equals("Apply"),
            Json.text(entry, "apiVersion"),
            Json.text(entry, "subresource")),
        Json.text(entry, "time"),
        FieldSet.parse(entry.path("fieldsV1")));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Optional<Entry> of(Writer writer) {
    return entries.stream().filter(entry -> entry.writer().sameAs(writer)).findFirst();
  }

  /// Put an entry in the place of its writer's; an empty one takes it away.
  void put(Entry entry) {
    entries.removeIf(other -> other.writer().sameAs(entry.writer()));
    if (!entry.fields().isEmpty()) {
      entries.add(entry);
    }
  }

  FieldSet all() {
    return entries.stream().map(Entry::fields).reduce(new FieldSet(), FieldSet::union);
  }

  /// Write the entries into an object.
  void into(ObjectNode object) {
    var list = list();
    var metadata = Json.ensure(object, "metadata");
    if (list.isEmpty()) {
      metadata.remove("managedFields");
    } else {
      metadata.set("managedFields", list);
    }
  }

  private ArrayNode list() {
    var list = Json.array();
    entries.stream()
        .map(entry -> entry.with(entry.fields().difference(NOBODYS)))
        .filter(entry -> !entry.fields().isEmpty())
        .sorted(
            Comparator.comparing((Entry entry) -> entry.writer().operation())
                .thenComparing(Entry::time)
                .thenComparing(entry -> entry.writer().manager())
                .thenComparing(entry -> entry.writer().apiVersion())
                .thenComparing(entry -> entry.writer().subresource()))
        .forEach(entry -> list.add(write(entry)));
    return list;
  }

  private static ObjectNode write(Entry entry) {
    var json = Json.object();
    json.put("manager", entry.writer().manager());
    json.put("operation", entry.writer().operation());
    json.put("apiVersion", entry.writer().apiVersion());
    if (!entry.time().isEmpty()) {
      json.put("time", entry.time());
    }
    json.put("fieldsType", "FieldsV1");
    json.set("fieldsV1", entry.fields().json());
    if (!entry.writer().subresource().isEmpty()) {
      json.put("subresource", entry.writer().subresource());
    }
    return json;
  }
}
