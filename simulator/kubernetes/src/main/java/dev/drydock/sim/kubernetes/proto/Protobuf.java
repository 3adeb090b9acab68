package dev.drydock.sim.kubernetes.proto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.schema.Type;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns a protobuf body into the tree that the same object has as JSON.
public final class Protobuf {
  /// The media type of such bodies.
  public static final String MEDIA_TYPE = "application/vnd.kubernetes.protobuf";

  private static final byte[] MAGIC = {'k', '8', 's', 0};

  private static final DateTimeFormatter SECONDS = form("");

  /// Clients written in Go read times of this kind only with all six digits.
  private static final DateTimeFormatter MICROSECONDS = form(".SSSSSS");

  /// No type of Kubernetes nests deeper.
  private static final int DEEPEST = 64;

  /// Go keeps these behind pointers: nothing and zero are not the same. All other fields are on the
  /// wire even when nobody set them, as zeros that JSON would leave out.
  private static final List<String> TELL_ZERO =
      List.of(
          "activeDeadlineSeconds",
          "allowPrivilegeEscalation",
          "allowVolumeExpansion",
          "allocateLoadBalancerNodePorts",
          "automountServiceAccountToken",
          "backoffLimit",
          "blockOwnerDeletion",
          "completions",
          "controller",
          "defaultMode",
          "enableServiceLinks",
          "expirationSeconds",
          "failedJobsHistoryLimit",
          "fsGroup",
          "gracePeriodSeconds",
          "hostUsers",
          "immutable",
          "minReplicas",
          "mode",
          "optional",
          "parallelism",
          "privileged",
          "progressDeadlineSeconds",
          "readOnlyRootFilesystem",
          "replicas",
          "revisionHistoryLimit",
          "runAsGroup",
          "runAsNonRoot",
          "runAsUser",
          "shareProcessNamespace",
          "stabilizationWindowSeconds",
          "startingDeadlineSeconds",
          "storageClassName",
          "successfulJobsHistoryLimit",
          "suspend",
          "terminationGracePeriodSeconds",
          "tolerationSeconds",
          "ttlSecondsAfterFinished");

  private Protobuf() {}

  private static DateTimeFormatter form(String fraction) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss" + fraction + "'Z'", Locale.ROOT)
        .withZone(ZoneOffset.UTC);
  }

  /// Read a whole body: the magic number, then the object in an envelope that names its kind.
  ///
  /// @throws IOException when it is of another form, or of a kind that is not known in protobuf
  public static ObjectNode read(byte[] body) throws IOException {
    for (int i = 0; i < MAGIC.length; i++) {
      if (body.length <= i || body[i] != MAGIC[i]) {
        throw new IOException("it does not begin as Kubernetes' protobuf does");
      }
    }
    var envelope = Wire.of(Arrays.copyOfRange(body, MAGIC.length, body.length));
    var version = "";
    var kind = "";
    var raw = new byte[0];
    while (envelope.hasMore()) {
      switch (envelope.field()) {
        case 1 -> {
          var meta = envelope.message();
          while (meta.hasMore()) {
            switch (meta.field()) {
              case 1 -> version = meta.text();
              case 2 -> kind = meta.text();
              default -> meta.skip();
            }
          }
        }
        case 2 -> raw = envelope.raw();
        default -> envelope.skip();
      }
    }
    var type = type(version, kind).filter(Messages::known);
    if (type.isEmpty()) {
      throw new IOException("no kind " + kind + " of " + version + " is known in this form");
    }
    var object = Json.object().put("apiVersion", version).put("kind", kind);
    fields(Messages.of(type.get()), Wire.of(raw), object, 0);
    return object;
  }

  private static Optional<String> type(String version, String kind) {
    if (kind.equals("DeleteOptions")) {
      return Optional.of("meta.v1.DeleteOptions");
    }
    return Schemas.builtIn().resources().stream()
        .filter(resource ->
            resource.kind().equals(kind) && resource.kindVersion().text().equals(version))
        .map(resource -> resource.type() instanceof Type.Reference named ? named.name() : "")
        .findFirst();
  }

  private static void fields(Messages.Message message, Wire wire, ObjectNode object, int depth)
      throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("it is nested too deep");
    }
    while (wire.hasMore()) {
      var field = message.fields().get(wire.field());
      if (field == null) {
        wire.skip();
        continue;
      }
      switch (field.many()) {
        case ONE -> put(object, field, value(field.type(), wire, depth));
        case LIST -> list(object, field.name()).add(value(field.type(), wire, depth));
        case MAP -> entry(Json.ensure(object, field.name()), field.type(), wire.message(), depth);
        case PART -> fields(Messages.of(field.type()), wire.message(), object, depth + 1);
      }
    }
  }

  private static void put(ObjectNode object, Messages.Field field, JsonNode value) {
    boolean zero =
        value.isNull()
            || (value.isTextual() && value.asText().isEmpty())
            || (value.isNumber() && value.asDouble() == 0)
            || (value.isBoolean() && !value.asBoolean());
    if (!zero || TELL_ZERO.contains(field.name())) {
      object.set(field.name(), value);
    }
  }

  private static ArrayNode list(ObjectNode object, String name) {
    return object.get(name) instanceof ArrayNode there ? there : object.putArray(name);
  }

  private static void entry(ObjectNode map, String type, Wire wire, int depth) throws IOException {
    var key = "";
    JsonNode value = Json.NODES.textNode("");
    while (wire.hasMore()) {
      switch (wire.field()) {
        case 1 -> key = wire.text();
        case 2 -> value = value(type, wire, depth);
        default -> wire.skip();
      }
    }
    map.set(key, value);
  }

  private static JsonNode value(String type, Wire wire, int depth) throws IOException {
    return switch (type) {
      case "string" -> Json.NODES.textNode(wire.text());
      case "int" -> number(wire.number());
      case "bool" -> Json.NODES.booleanNode(wire.number() != 0);
      case "double" -> Json.NODES.numberNode(wire.fraction());
      case "bytes" -> Json.NODES.textNode(Base64.getEncoder().encodeToString(wire.raw()));
      case "quantity" -> quantity(wire.message());
      case "intOrString" -> intOrString(wire.message());
      case "time" -> time(wire.message(), SECONDS);
      case "microTime" -> time(wire.message(), MICROSECONDS);
      case "raw" -> raw(wire.message());
      default -> message(type, wire.message(), depth);
    };
  }

  /// Return a number as the same digits in JSON would be read.
  private static JsonNode number(long value) {
    return value == (int) value ? Json.NODES.numberNode((int) value) : Json.NODES.numberNode(value);
  }

  private static JsonNode message(String type, Wire wire, int depth) throws IOException {
    var object = Json.object();
    boolean list = type.startsWith("=");
    fields(Messages.of(list ? type.substring(1) : type), wire, object, depth + 1);
    return list ? list(object, "items") : object;
  }

  private static JsonNode quantity(Wire wire) throws IOException {
    var text = "0";
    while (wire.hasMore()) {
      if (wire.field() == 1) {
        text = wire.text();
      } else {
        wire.skip();
      }
    }
    return Json.NODES.textNode(text);
  }

  private static JsonNode intOrString(Wire wire) throws IOException {
    long isText = 0;
    long number = 0;
    var text = "";
    while (wire.hasMore()) {
      switch (wire.field()) {
        case 1 -> isText = wire.number();
        case 2 -> number = wire.number();
        case 3 -> text = wire.text();
        default -> wire.skip();
      }
    }
    return isText == 0 ? number(number) : Json.NODES.textNode(text);
  }

  /// A time that nobody set has no fields.
  private static JsonNode time(Wire wire, DateTimeFormatter form) throws IOException {
    if (!wire.hasMore()) {
      return Json.NODES.nullNode();
    }
    long seconds = 0;
    long nanos = 0;
    while (wire.hasMore()) {
      switch (wire.field()) {
        case 1 -> seconds = wire.number();
        case 2 -> nanos = wire.number();
        default -> wire.skip();
      }
    }
    try {
      return Json.NODES.textNode(form.format(Instant.ofEpochSecond(seconds, nanos)));
    } catch (DateTimeException e) {
      throw new IOException("a time is beyond all calendars", e);
    }
  }

  private static JsonNode raw(Wire wire) throws IOException {
    JsonNode found = Json.NODES.nullNode();
    while (wire.hasMore()) {
      if (wire.field() == 1) {
        found = Json.read(wire.raw());
      } else {
        wire.skip();
      }
    }
    return found;
  }
}
