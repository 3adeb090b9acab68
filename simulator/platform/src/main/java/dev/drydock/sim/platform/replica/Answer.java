package dev.drydock.sim.platform.replica;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// What a replica answers. Header names are those of Azure's inference server.
record Answer(int status, SequencedMap<String, String> headers, String body) {
  private static final String SERVER = "drydock-simulated/1";

  static Answer score(Identity identity, String digest, Duration took) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("simulated", true);
    body.put("endpoint", identity.endpoint());
    body.put("version", identity.version());
    body.put("model", identity.model());
    body.put("replica", identity.replica());
    body.put("digest", digest);
    return new Answer(200, ran(took, false), body.toString());
  }

  static Answer failure(String why, Duration took) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("simulated", true);
    body.put("error", why);
    return new Answer(500, ran(took, true), body.toString());
  }

  static Answer alive() {
    return new Answer(200, headers("text/plain"), "Healthy (simulated)");
  }

  static Answer unknown() {
    var body = "{\"simulated\":true,\"error\":\"A replica answers at /score and /swagger.json.\"}";
    return new Answer(404, headers("application/json"), body);
  }

  /// Describe the routes, as OpenAPI 2 or 3.
  static Answer description(Identity identity, boolean third) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put(third ? "openapi" : "swagger", third ? "3.0.3" : "2.0");
    body.putObject("info")
        .put("title", identity.endpoint() + " (simulated)")
        .put("version", identity.version());
    var paths = body.putObject("paths");
    responds(paths.putObject("/").putObject("get"), "It is alive.");
    responds(paths.putObject("/score").putObject("post"), "What the model says.");
    return new Answer(200, headers("application/json"), body.toString());
  }

  private static void responds(ObjectNode operation, String what) {
    operation.putObject("responses").putObject("200").put("description", what);
  }

  private static SequencedMap<String, String> ran(Duration took, boolean failed) {
    var headers = headers("application/json");
    headers.put("x-ms-run-function-failed", failed ? "True" : "False");
    headers.put("x-ms-run-fn-exec-ms", String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e6));
    return headers;
  }

  private static SequencedMap<String, String> headers(String type) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("content-type", type);
    headers.put("x-ms-server-version", SERVER);
    return headers;
  }
}
