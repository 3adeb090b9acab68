package dev.drydock.sim.azure.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.wire.Request;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// One request that found its route.
///
/// @param names what the route's path captured
/// @param correlation an id that it alone has
/// @param base where the caller finds Resource Manager, without a trailing slash
public record Call(
    Request request,
    SequencedMap<String, String> names,
    String apiVersion,
    Caller caller,
    Instant at,
    String correlation,
    String base) {
  public String name(String parameter) {
    return Objects.requireNonNull(names.get(parameter), parameter);
  }

  public Optional<String> query(String parameter) {
    return request.query(parameter);
  }

  /// Read the body as a JSON object, or refuse it.
  public ObjectNode json() {
    return Json.parse(request.text())
        .orElseThrow(() ->
            Refused.of(
                400,
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized."));
  }

  public String subscription() {
    return name("subscription");
  }
}
