package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.access.Gate;
import dev.drydock.sim.kubernetes.access.Roles;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.openapi.Documents;
import dev.drydock.sim.kubernetes.reads.Watches;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Answers requests to one cluster.
public final class ApiServer {
  private static final String AGGREGATED =
      "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

  private final Gate gate;
  private final Discovery discovery;
  private final Documents documents;
  private final Handlers handlers;

  public ApiServer(Gate gate, Discovery discovery, Documents documents, Handlers handlers) {
    this.documents = documents;
    this.gate = gate;
    this.discovery = discovery;
    this.handlers = handlers;
  }

  public Response serve(Request request) {
    try {
      var given = request.headers().first("Authorization").orElse("");
      var caller = gate.caller(given).orElseThrow(Refusal::unauthorized);
      checkAccept(request);
      return answer(caller, request);
    } catch (Refusal refusal) {
      var response = Response.json(refusal.code(), refusal.status().toString());
      return refusal.code() == 504 ? response.with("Retry-After", "1") : response;
    }
  }

  private Response answer(Gate.Caller caller, Request request) throws Refusal {
    var path = request.path();
    if (path.matches("/(livez|readyz|healthz).*")) {
      return new Response(
          200,
          Headers.of("Content-Type", "text/plain; charset=utf-8"),
          "ok".getBytes(StandardCharsets.UTF_8));
    }
    var document = discover(path, wantsAggregated(request));
    if (document.isPresent()) {
      boolean aggregated = Json.text(document.get(), "kind").equals("APIGroupDiscoveryList");
      return new Response(
          200,
          Headers.of("Content-Type", aggregated ? AGGREGATED : "application/json"),
          document.get().toString().getBytes(StandardCharsets.UTF_8));
    }
    var openapi = documents.at(path);
    if (openapi.isPresent()) {
      return Response.json(200, openapi.get());
    }
    var target = Target.parse(path).orElseThrow(Refusal::noResource);
    var refused = gate.refuses(caller, wish(target, request));
    if (refused.isPresent()) {
      throw Refusal.denied(
          target.served().group(), target.resource(), target.name(), refused.get());
    }
    return handlers.handle(target, request);
  }

  private static Roles.Wish wish(Target target, Request request) {
    boolean one = !target.name().isEmpty();
    var verb =
        switch (request.method()) {
          case "GET" -> one ? "get" : Watches.wanted(request) ? "watch" : "list";
          case "POST" -> "create";
          case "PUT" -> "update";
          case "DELETE" -> one ? "delete" : "deletecollection";
          default -> "patch";
        };
    return new Roles.Wish(
        verb, target.served().group(), target.discovered(), target.namespace(), target.name());
  }

  private Optional<ObjectNode> discover(String path, boolean aggregated) {
    var parts = path.replaceFirst("/$", "").split("/", -1);
    return switch (parts.length > 1 ? parts[1] : "") {
      case "version" -> Optional.of(discovery.version());
      case "api" ->
          switch (parts.length) {
            case 2 -> Optional.of(aggregated ? discovery.aggregated(true) : discovery.versions());
            case 3 -> discovery.resources(new GroupVersion("", parts[2]));
            default -> Optional.empty();
          };
      case "apis" ->
          switch (parts.length) {
            case 2 -> Optional.of(aggregated ? discovery.aggregated(false) : discovery.groups());
            case 3 -> discovery.describe(parts[2]);
            case 4 -> discovery.resources(new GroupVersion(parts[2], parts[3]));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static boolean wantsAggregated(Request request) {
    return request
        .headers()
        .first("Accept")
        .orElse("")
        .replace(" ", "")
        .contains("g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
  }

  private static void checkAccept(Request request) throws Refusal {
    var accept = request.headers().first("Accept").orElse("*/*");
    for (var part : accept.split(",", -1)) {
      var type = part.split(";", -1)[0].strip();
      if (type.matches("application/json|application/yaml|application/\\*|\\*/\\*|\\*|")) {
        return;
      }
    }
    throw Refusal.notAcceptable(
        "application/json, application/yaml, application/vnd.kubernetes.protobuf");
  }
}
