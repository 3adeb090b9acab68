package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.DuplicateFields;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.proto.Protobuf;
import dev.drydock.sim.wire.Request;
import java.io.IOException;
import java.util.List;

/// Reads bodies and the options that come beside them.
final class Bodies {
  /// The largest body the server takes, in bytes.
  private static final int LARGEST = 3 * 1024 * 1024;

  private static final List<String> WHOLE =
      List.of("application/json", "application/yaml", Protobuf.MEDIA_TYPE);

  private Bodies() {}

  /// Read a whole object.
  static JsonNode read(Request request) throws Refusal {
    var type = contentType(request);
    if (type.equals(Protobuf.MEDIA_TYPE)) {
      return protobuf(request);
    }
    if (!type.matches("|application/json|application/yaml")) {
      throw Refusal.unsupportedMedia(WHOLE);
    }
    return parse(request, type.equals("application/yaml"));
  }

  private static JsonNode protobuf(Request request) throws Refusal {
    checkSize(request);
    try {
      return Protobuf.read(request.body());
    } catch (IOException e) {
      throw Refusal.badRequest(
          "the body of the request cannot be read as protobuf: " + e.getMessage());
    }
  }

  private static void checkSize(Request request) throws Refusal {
    if (request.body().length > LARGEST) {
      throw Refusal.badRequest("the body of the request is larger than " + LARGEST + " bytes");
    }
  }

  /// Read a body whose type was looked at already.
  static JsonNode parse(Request request, boolean yaml) throws Refusal {
    checkSize(request);
    try {
      var body = yaml ? Json.readYaml(request.body()) : Json.read(request.body());
      if (body == null || body.isMissingNode()) {
        throw Refusal.badRequest("the body of the request is empty");
      }
      return body;
    } catch (IOException e) {
      throw Refusal.badRequest("the body of the request cannot be read as JSON");
    }
  }

  static String contentType(Request request) {
    return request.headers().first("Content-Type").orElse("").split(";", -1)[0].strip();
  }

  static WriteOptions options(Request request, String subresource) throws Refusal {
    var validation = request.query("fieldValidation").orElse("Warn");
    return new WriteOptions(
        request.query("fieldManager").filter(name -> !name.isEmpty()).orElse(agent(request)),
        request.query("dryRun").filter("All"::equals).isPresent(),
        request.query("force").filter("true"::equals).isPresent(),
        validation.isEmpty() ? "Warn" : validation,
        subresource,
        duplicates(request));
  }

  /// Whoever names no manager is known by the program it says it is.
  private static String agent(Request request) {
    var agent = request.headers().first("User-Agent").orElse("unknown");
    int slash = agent.indexOf('/');
    return slash < 0 ? agent : agent.substring(0, slash);
  }

  private static List<String> duplicates(Request request) {
    if (!contentType(request).matches("|application/json")) {
      return List.of();
    }
    try {
      return DuplicateFields.in(request.body());
    } catch (IOException e) {
      return List.of();
    }
  }
}
