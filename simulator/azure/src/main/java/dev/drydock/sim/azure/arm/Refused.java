package dev.drydock.sim.azure.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Response;
import java.util.List;

/// A request that the service answers with an error; thrown by a handler before it writes, caught
/// once, where requests come in.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ErrorDetail error;
  private final transient List<ErrorDetail> details;
  private final transient Headers headers;

  private Refused(int status, ErrorDetail error, List<ErrorDetail> details, Headers headers) {
    super(error.message(), null, false, false);
    this.status = status;
    this.error = error;
    this.details = List.copyOf(details);
    this.headers = headers;
  }

  public static Refused of(int status, String code, String message) {
    return new Refused(status, ErrorDetail.of(code, message), List.of(), Headers.NONE);
  }

  public static Refused of(int status, ErrorDetail error, List<ErrorDetail> details) {
    return new Refused(status, error, details, Headers.NONE);
  }

  /// Refuse a resource that is not there, in Resource Manager's words.
  public static Refused notFound(ArmId id) {
    return of(
        404,
        "ResourceNotFound",
        "The Resource '%s/%s' under resource group '%s' was not found."
            .formatted(id.type(), id.name(), id.group()));
  }

  /// Return the same refusal with one more header.
  public Refused with(String name, String value) {
    return new Refused(status, error, details, headers.and(name, value));
  }

  public int status() {
    return status;
  }

  public ErrorDetail error() {
    return error;
  }

  /// Render the error envelope.
  public Response response() {
    var body = Json.object();
    body.set("error", envelope(error, details));
    var response = Response.json(status, body.toString());
    for (var line : headers.lines()) {
      response = response.with(line.name(), line.value());
    }
    return response;
  }

  /// Render one error and those beneath it.
  public static ObjectNode envelope(ErrorDetail error, List<ErrorDetail> details) {
    var node = Json.object();
    node.put("code", error.code());
    node.put("message", error.message());
    if (!error.target().isEmpty()) {
      node.put("target", error.target());
    }
    if (!details.isEmpty()) {
      var list = node.putArray("details");
      for (var detail : details) {
        list.add(envelope(detail, List.of()));
      }
    }
    return node;
  }
}
