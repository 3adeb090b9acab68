package dev.drydock.sim.kubernetes.kinds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import java.util.List;

/// The server refuses: carries the `Status` to answer with, worded as the server words it.
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /// One of the faults of an invalid object.
  ///
  /// @param reason such as `FieldValueInvalid`
  public record Cause(String reason, String message, String field) {
    public static Cause invalid(String field, String value, String why) {
      return new Cause("FieldValueInvalid", "Invalid value: " + value + ": " + why, field);
    }

    public static Cause required(String field, String why) {
      return new Cause(
          "FieldValueRequired", why.isEmpty() ? "Required value" : "Required value: " + why, field);
    }

    public static Cause forbidden(String field, String why) {
      return new Cause("FieldValueForbidden", "Forbidden: " + why, field);
    }

    /// @param known already quoted where they are quoted
    public static Cause unsupported(String field, String value, List<String> known) {
      return new Cause(
          "FieldValueNotSupported",
          "Unsupported value: \"" + value + "\": supported values: " + String.join(", ", known),
          field);
    }
  }

  private final transient ObjectNode status;

  private Refusal(int code, String reason, String message) {
    super(message);
    status = Json.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    status.put("status", "Failure").put("message", message);
    if (!reason.isEmpty()) {
      status.put("reason", reason);
    }
    status.put("code", code);
  }

  public ObjectNode status() {
    return status;
  }

  public int code() {
    return status.get("code").asInt();
  }

  private Refusal details(String name, String group, String kind, List<Cause> causes) {
    var details = status.putObject("details");
    put(details, "name", name);
    put(details, "group", group);
    put(details, "kind", kind);
    if (!causes.isEmpty()) {
      var list = details.putArray("causes");
      for (var cause : causes) {
        list.addObject()
            .put("reason", cause.reason())
            .put("message", cause.message())
            .put("field", cause.field());
      }
    }
    var code = status.remove("code");
    status.set("code", code);
    return this;
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  public static Refusal badRequest(String message) {
    return new Refusal(400, "BadRequest", message);
  }

  public static Refusal unauthorized() {
    return new Refusal(401, "Unauthorized", "Unauthorized");
  }

  public static Refusal notFound(ApiResource resource, String name) {
    return new Refusal(404, "NotFound", resource.qualifiedName() + " \"" + name + "\" not found")
        .details(name, resource.served().group(), resource.name(), List.of());
  }

  /// Nothing is at this place of the URL space.
  public static Refusal noResource() {
    return new Refusal(404, "NotFound", "the server could not find the requested resource")
        .details("", "", "", List.of());
  }

  public static Refusal noMethod() {
    return new Refusal(
            405,
            "MethodNotAllowed",
            "the server does not allow this method on the requested resource")
        .details("", "", "", List.of());
  }

  public static Refusal notAcceptable(String known) {
    return new Refusal(
            406, "NotAcceptable", "406: Not Acceptable\n\nAvailable representations: " + known)
        .details("", "", "", List.of());
  }

  public static Refusal unsupportedMedia(List<String> known) {
    return new Refusal(
        415,
        "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include: "
            + String.join(", ", known));
  }

  public static Refusal exists(ApiResource resource, String name) {
    return new Refusal(
            409, "AlreadyExists", resource.qualifiedName() + " \"" + name + "\" already exists")
        .details(name, resource.served().group(), resource.name(), List.of());
  }

  /// @param what the resource's or the kind's name: the server uses both
  public static Refusal conflict(ApiResource resource, String what, String name, String why) {
    var qualified =
        resource.served().group().isEmpty() ? what : what + "." + resource.served().group();
    return new Refusal(
            409,
            "Conflict",
            "Operation cannot be fulfilled on " + qualified + " \"" + name + "\": " + why)
        .details(name, resource.served().group(), what, List.of());
  }

  public static Refusal modified(ApiResource resource, String name) {
    return conflict(
        resource,
        resource.name(),
        name,
        "the object has been modified; please apply your changes to the latest version and try"
            + " again");
  }

  public static Refusal owned(String message, List<Cause> conflicts) {
    return new Refusal(409, "Conflict", message).details("", "", "", conflicts);
  }

  public static Refusal forbidden(
      ApiResource resource, String name, String why, List<Cause> causes) {
    return new Refusal(
            403, "Forbidden", resource.qualifiedName() + " \"" + name + "\" is forbidden: " + why)
        .details(name, resource.served().group(), resource.name(), causes);
  }

  /// Roles do not let the caller do it.
  public static Refusal denied(String group, String resource, String name, String why) {
    var qualified = group.isEmpty() ? resource : resource + "." + group;
    var what = name.isEmpty() ? qualified : qualified + " \"" + name + "\"";
    return new Refusal(403, "Forbidden", what + " is forbidden: " + why)
        .details(name, group, resource, List.of());
  }

  /// @param qualified the kind with its group, as `Deployment.apps`
  public static Refusal invalid(String qualified, String name, List<Cause> causes) {
    int dot = qualified.indexOf('.');
    var kind = dot < 0 ? qualified : qualified.substring(0, dot);
    var group = dot < 0 ? "" : qualified.substring(dot + 1);
    var faults =
        causes.stream().map(cause -> cause.field() + ": " + cause.message()).distinct().toList();
    var text = faults.size() == 1 ? faults.getFirst() : "[" + String.join(", ", faults) + "]";
    return new Refusal(422, "Invalid", qualified + " \"" + name + "\" is invalid: " + text)
        .details(name, group, kind, causes);
  }

  public static Refusal unprocessable() {
    return new Refusal(
            422, "Invalid", "the server rejected our request due to an error in our request")
        .details("", "", "", List.of());
  }

  public static Refusal internal(String message) {
    return new Refusal(500, "", message);
  }

  public static Refusal expired(String message) {
    return new Refusal(410, "Expired", message);
  }

  public static Refusal tooNew(String version, long current) {
    var refusal =
        new Refusal(
                504,
                "Timeout",
                "Timeout: Too large resource version: " + version + ", current: " + current)
            .details("", "", "", List.of());
    var details = (ObjectNode) refusal.status.get("details");
    details
        .putArray("causes")
        .addObject()
        .put("reason", "ResourceVersionTooLarge")
        .put("message", "Too large resource version");
    details.put("retryAfterSeconds", 1);
    return refusal;
  }
}
