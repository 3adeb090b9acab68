package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A type of ARM object as data: where it is, what is asserted of it, how its body reads.
///
/// @param version the api-version that every call of it carries
/// @param readOnly paths that the service fills in and a PUT leaves out
/// @param references paths of the ids that its body names
/// @param computed paths of the resource's computed attributes, by the user's word
/// @param containers the types above it whose deletion takes it along
public record ArmType(
    ObjectType type,
    String version,
    List<ArmField> fields,
    Marks marks,
    List<String> readOnly,
    List<String> references,
    SequencedMap<String, String> computed,
    List<String> containers) {

  /// What every answer carries and no PUT may change.
  private static final List<String> ALWAYS_READ_ONLY =
      List.of("id", "name", "type", "systemData", "etag", "properties.provisioningState");

  /// Arguments of this prefix are parts of the body that only a create sends.
  public static final String ONCE = "once:";

  public ArmType {
    fields = List.copyOf(fields);
    readOnly = List.copyOf(readOnly);
    references = List.copyOf(references);
    containers = List.copyOf(containers);
  }

  /// Declare a type whose marks are plain tags.
  public static ArmType of(String name, String version, Duration typical, ArmField... fields) {
    var all = List.of(fields);
    var type =
        new ObjectType(
            "azure",
            name,
            1,
            all.stream().map(ArmField::field).toList(),
            ObjectType.Replacement.DELETE_FIRST,
            typical);
    return new ArmType(
        type, version, all, Marks.TAGS, List.of(), List.of(), new LinkedHashMap<>(), List.of());
  }

  public ArmType markedIn(Marks other) {
    return new ArmType(type, version, fields, other, readOnly, references, computed, containers);
  }

  public ArmType readOnly(String... paths) {
    return new ArmType(
        type, version, fields, marks, List.of(paths), references, computed, containers);
  }

  public ArmType naming(String... paths) {
    return new ArmType(
        type, version, fields, marks, readOnly, List.of(paths), computed, containers);
  }

  public ArmType telling(String attribute, String path) {
    var more = new LinkedHashMap<>(computed);
    more.put(attribute, path);
    return new ArmType(type, version, fields, marks, readOnly, references, more, containers);
  }

  public ArmType goesWith(ArmType container) {
    return new ArmType(
        type,
        version,
        fields,
        marks,
        readOnly,
        references,
        computed,
        Stream.concat(containers.stream(), Stream.of(container.name())).toList());
  }

  public String name() {
    return type.name();
  }

  /// Return the body of a new object.
  public ObjectNode create(DesiredObject desired) {
    var body = Json.object();
    desired
        .arguments()
        .forEach((name, value) -> {
          if (name.startsWith(ONCE)) {
            Json.put(body, name.substring(ONCE.length()), Json.of(value));
          }
        });
    overlay(body, desired);
    return body;
  }

  /// Put the asserted fields over what is there; whatever else the body holds stays.
  public void overlay(ObjectNode body, DesiredObject desired) {
    for (var field : fields) {
      var value = desired.field(field.path());
      if (!value.isNull() && field.shape() != Shape.STATE) {
        write(body, field, value);
      }
    }
  }

  private static void write(ObjectNode body, ArmField field, Value value) {
    if (field.shape() == Shape.TAGS) {
      tags(body, field.path(), value);
    } else if (absent(field, value) && Json.at(body, field.path()).isEmpty()) {
      // Absent already means what is asked for: the body stays as small as the service's own.
      return;
    } else if (value.equals(Value.of("")) && !field.emptyIsText()) {
      Json.remove(body, field.path());
    } else {
      Json.put(body, field.path(), field.shape().write(value));
    }
  }

  private static boolean absent(ArmField field, Value value) {
    return !field.absent().isNull()
        && Canonical.equal(value, field.absent(), field.field().comparison());
  }

  private static void tags(ObjectNode body, String path, Value value) {
    var tags = (ObjectNode) Json.at(body, path).orElseGet(Json::object);
    var users = new ArrayList<String>();
    tags.fieldNames().forEachRemaining(users::add);
    users.removeIf(Shape::reserved);
    tags.remove(users);
    tags.setAll((ObjectNode) Json.of(value));
    if (!tags.isEmpty()) {
      Json.put(body, path, tags);
    }
  }

  /// Take out what a PUT must not carry.
  public void strip(ObjectNode body) {
    ALWAYS_READ_ONLY.forEach(path -> Json.remove(body, path));
    readOnly.forEach(path -> Json.remove(body, path));
  }

  /// Return the asserted fields that a body has, by path.
  public SequencedMap<String, Value> read(ObjectNode body) {
    var values = new LinkedHashMap<String, Value>();
    for (var field : fields) {
      var value =
          field.field().writeOnly()
              ? Value.absent()
              : Json.at(body, field.path()).map(field.shape()::read).orElse(field.absent());
      if (!value.isNull()) {
        values.put(field.path(), value);
      }
    }
    return values;
  }

  /// Whether a body still holds what was seen: the same asserted fields.
  public boolean unchanged(LiveObject seen, ObjectNode body) {
    var now = read(body);
    return fields.stream()
        .map(ArmField::field)
        .allMatch(field ->
            Canonical.equal(
                seen.field(field.path()),
                now.getOrDefault(field.path(), Value.absent()),
                field.comparison()));
  }

  /// Return the object that a body describes.
  public LiveObject live(ObjectId id, ObjectNode body, Mark mark) {
    var told = new LinkedHashMap<String, Value>();
    computed.forEach((attribute, path) ->
        Json.at(body, path).ifPresent(node -> told.put(attribute, Json.value(node))));
    var named =
        references.stream()
            .map(path -> Json.text(body, path))
            .filter(text -> text.startsWith("/subscriptions/"))
            .<ObjectId>map(ObjectId.Arm::new)
            .toList();
    return new LiveObject(
        id,
        type,
        read(body),
        told,
        mark,
        named,
        containers(ArmId.of(id)),
        etag(body),
        SystemData.of(body));
  }

  /// Return the object that a body describes, marked in its own tags.
  public LiveObject live(ObjectId id, ObjectNode body) {
    return live(id, body, marks.read(body));
  }

  /// Return the objects above `id` whose deletion takes it along.
  public List<ObjectId> containers(ArmId id) {
    var above = id.fragment().isEmpty() ? id.ancestors() : withSelf(id);
    return above.stream()
        .filter(ancestor -> containers.stream().anyMatch(ancestor::isA))
        .map(ArmId::id)
        .toList();
  }

  private static List<ArmId> withSelf(ArmId id) {
    return Stream.concat(Stream.of(id.whole()), id.ancestors().stream()).toList();
  }

  private static String etag(ObjectNode body) {
    return Json.at(body, "properties.eTag")
        .or(() -> Json.at(body, "eTag"))
        .or(() -> Json.at(body, "etag"))
        .map(JsonNode::asText)
        .orElse("");
  }
}
