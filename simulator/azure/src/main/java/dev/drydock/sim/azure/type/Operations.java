package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.ErrorDetail;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.azure.arm.Witness;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The long-running operations: their status documents and their headers.
public final class Operations {
  private final World world;
  private final Table rows;
  private final Addresses addresses;
  private final Witness witness;

  public Operations(World world, Addresses addresses, Witness witness) {
    this.witness = witness;
    this.addresses = addresses;
    this.world = world;
    this.rows = world.plainTable("azure.operations");
  }

  /// Begin an operation for a call and return its id.
  String begin(Call call, Entry entry, OperationStyle style) {
    var id = world.chance("azure.operations").uuid().toString();
    var row = Json.object();
    row.put("operation", id);
    row.put("correlation", call.correlation());
    row.put("method", call.request().method());
    row.put("resource", entry.id().text());
    row.put("status", "InProgress");
    row.put("start", Times.text(call.at()));
    row.put("statusPath", path(style.status(), call, entry, id));
    row.put("resultPath", path(style.result(), call, entry, id));
    row.put("retryAfter", pause(style));
    rows.put(id, row.toString());
    return id;
  }

  /// Note an operation's end.
  void finish(String id, String status, Optional<ErrorDetail> error) {
    rows.row(id)
        .ifPresent(row -> {
          var stored = Json.stored(row.text());
          stored.put("status", status);
          stored.put("end", Times.text(world.now()));
          error.ifPresent(detail -> stored.set("error", Refused.envelope(detail, List.of())));
          rows.put(id, stored.toString());
          witness.ended(stored.path("correlation").asText(), status);
        });
  }

  private Headers headers(String id) {
    var row = stored(id);
    var headers = Headers.NONE;
    if (!row.path("statusPath").asText().isEmpty()) {
      headers = headers.and("Azure-AsyncOperation", url(row, "statusPath"));
    }
    if (!row.path("resultPath").asText().isEmpty()) {
      headers = headers.and("Location", url(row, "resultPath"));
    }
    return headers.and("Retry-After", row.path("retryAfter").asText());
  }

  /// Tell a client how to follow what an entry is busy with.
  public Response follow(Response response, Entry entry) {
    for (var line : headers(entry.operation()).lines()) {
      response = response.with(line.name(), line.value());
    }
    return response;
  }

  /// Return the routes on which operations of a style are followed.
  List<Route> routes(
      OperationStyle style, String type, Function<ArmId, Optional<ObjectNode>> resource) {
    var routes = new ArrayList<Route>();
    if (!style.status().isEmpty()) {
      routes.add(new Route("GET", style.status(), type, call -> status(call.name("operation"))));
    }
    if (!style.result().isEmpty()) {
      routes.add(
          new Route("GET", style.result(), type, call -> result(call.name("operation"), resource)));
    }
    return routes;
  }

  private Response status(String id) {
    var row = stored(id);
    var body = Json.object();
    var path = row.path("statusPath").asText();
    body.put("id", path.substring(0, Math.max(0, path.indexOf('?'))));
    body.put("name", id);
    body.put("status", row.path("status").asText());
    body.put("startTime", row.path("start").asText());
    if (row.has("end")) {
      body.put("endTime", row.path("end").asText());
      body.put("percentComplete", 100);
    }
    if (row.has("error")) {
      body.set("error", row.get("error"));
    }
    var response = Response.json(200, body.toString());
    return row.has("end")
        ? response
        : response.with("Retry-After", row.path("retryAfter").asText());
  }

  private Response result(String id, Function<ArmId, Optional<ObjectNode>> resource) {
    var row = stored(id);
    if (!row.has("end")) {
      return Response.empty(202)
          .with("Location", url(row, "resultPath"))
          .with("Retry-After", row.path("retryAfter").asText());
    }
    if (row.has("error")) {
      var body = Json.object();
      body.set("error", row.get("error"));
      return Response.json(409, body.toString());
    }
    if (row.path("method").asText().equals("DELETE")) {
      return Response.empty(204);
    }
    return resource
        .apply(new ArmId(row.path("resource").asText()))
        .filter(_ -> !row.path("method").asText().equals("POST"))
        .map(body -> Response.json(200, body.toString()))
        .orElseGet(() -> Response.empty(200));
  }

  private ObjectNode stored(String id) {
    return rows.row(id)
        .map(row -> Json.stored(row.text()))
        .orElseThrow(() ->
            Refused.of(404, "OperationNotFound", "The operation '" + id + "' was not found."));
  }

  private String url(ObjectNode row, String path) {
    return addresses.management() + row.path(path).asText();
  }

  /// A quickened world is asked sooner; never at once, for the poller of Java's SDK takes zero for
  /// half a minute.
  private long pause(OperationStyle style) {
    var paced = world.paced(Duration.ofSeconds(style.retryAfterSeconds()));
    return Math.max(1, paced.toSeconds());
  }

  private static String path(String pattern, Call call, Entry entry, String operation) {
    if (pattern.isEmpty()) {
      return "";
    }
    var path = pattern.replace("{operation}", operation);
    for (var name : call.names().entrySet()) {
      path = path.replace("{" + name.getKey() + "}", name.getValue());
    }
    path = path.replace("{location}", entry.hidden().path("region").asText(entry.location()));
    return path + "?api-version=" + call.apiVersion();
  }
}
