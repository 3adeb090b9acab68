package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.free.Leaves;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How an object of any type stands in its body: what the spec asserts by path, location and tags
/// as everywhere, and the owner's mark in the tags.
///
/// @param type a free type, `Microsoft.Storage/storageAccounts@2023-05-01`
public record FreeBody(ObjectType type) {
  public static final String LOCATION = "location";
  public static final String TAGS = "tags";

  /// The tag that tells by which api-version an object can be read whose block is gone.
  public static final String VERSION_TAG = "drydock-api-version";

  private static final List<String> READ_ONLY =
      List.of("id", "name", "type", "systemData", "etag", "properties.provisioningState");

  /// Return the api-version that every call carries.
  public String version() {
    return type.name().substring(type.name().indexOf('@') + 1);
  }

  /// Return the type as Azure writes it.
  public String typeName() {
    return type.name().substring(0, type.name().indexOf('@'));
  }

  /// Return the body of a new object.
  public ObjectNode create(DesiredObject desired, Mark.Owned mark) {
    return over(Json.object(), desired, mark);
  }

  /// Put what is asserted over what is there. What nobody asserts stays, but for what a PUT must
  /// not carry.
  public ObjectNode over(ObjectNode before, DesiredObject desired, Mark.Owned mark) {
    var stripped = before.deepCopy();
    READ_ONLY.forEach(path -> Json.remove(stripped, path));
    var leaves = new LinkedHashMap<>(desired.fields());
    var tags = leaves.remove(TAGS);
    var body = (ObjectNode) Json.of(Leaves.over(Json.value(stripped), leaves));
    tags(body, tags == null ? Value.absent() : tags);
    Marks.TAGS.write(body, mark);
    Marks.TAGS.set(body, VERSION_TAG, version());
    return body;
  }

  private static void tags(ObjectNode body, Value wanted) {
    if (wanted.isNull()) {
      return;
    }
    var tags = Json.at(body, TAGS).map(found -> (ObjectNode) found).orElseGet(Json::object);
    var users = new ArrayList<String>();
    tags.fieldNames().forEachRemaining(users::add);
    users.removeIf(Shape::reserved);
    tags.remove(users);
    tags.setAll((ObjectNode) Json.of(wanted));
    body.set(TAGS, tags);
  }

  /// Return the asserted fields that a body has, by path.
  public SequencedMap<String, Value> read(ObjectNode body) {
    var tree = Json.value(body);
    var values = new LinkedHashMap<String, Value>();
    for (var field : type.fields()) {
      var value =
          switch (field.path()) {
            case LOCATION -> shaped(body, LOCATION, Shape.REGION);
            case TAGS -> shaped(body, TAGS, Shape.TAGS);
            case String path -> Leaves.at(tree, path);
          };
      if (!value.isNull() && !field.writeOnly()) {
        values.put(field.path(), value);
      }
    }
    return values;
  }

  private static Value shaped(ObjectNode body, String name, Shape shape) {
    return Json.at(body, name).map(shape::read).orElseGet(Value::absent);
  }

  /// Whether a body still holds what was seen.
  public boolean unchanged(LiveObject seen, ObjectNode body) {
    var now = read(body);
    return type.fields().stream()
        .allMatch(field ->
            Canonical.equal(
                seen.field(field.path()),
                now.getOrDefault(field.path(), Value.absent()),
                field.comparison()));
  }

  /// Return the object that a body describes.
  public LiveObject live(ObjectId id, ObjectNode body) {
    var told = new LinkedHashMap<String, Value>();
    told.put("id", Value.of(id.text()));
    var output = Json.value(body);
    told.put("output", type.mayHide() ? output.hidden() : output);
    return new LiveObject(
        id,
        type,
        read(body),
        told,
        Marks.TAGS.read(body),
        List.of(),
        containers(ArmId.of(id)),
        Json.at(body, "etag").map(JsonNode::asText).orElse(""),
        SystemData.of(body));
  }

  /// Return what takes an object along when it is deleted: all above it but the group, which is
  /// only deleted when it is empty.
  public static List<ObjectId> containers(ArmId id) {
    return id.ancestors().stream()
        .filter(above -> !above.key().equals(id.groupId().key()))
        .map(ArmId::id)
        .toList();
  }
}
