package dev.drydock.sim.azure.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Caller;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A call that is to change something, as all its events tell it.
///
/// @param common the fields that its events share
record Activity(ObjectNode common) {
  /// Actions that tell and change nothing. The service logs them too; here whoever looks leaves no
  /// trace, so that looking twice sees the same.
  private static final Pattern TELLING = Pattern.compile("list.*|get.*|token");

  private static final String GROUPS = "Microsoft.Resources/resourceGroups";
  private static final String CLAIMS = "http://schemas.microsoft.com/identity/claims/";
  private static final String UPN = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";
  private static final long TICKS_BEFORE_EPOCH = 621_355_968_000_000_000L;
  private static final long TICKS = 10_000_000;
  private static final int NANOS = 100;

  /// Return what a call does; nothing where it only reads.
  static Optional<Activity> of(Call call, Route route) {
    var path = call.request().path();
    return switch (call.request().method()) {
      case "PUT", "PATCH" -> Optional.of(of(call, route, path, "write"));
      case "DELETE" -> Optional.of(of(call, route, path, "delete"));
      case "POST" -> action(call, route, path);
      default -> Optional.empty();
    };
  }

  private static Optional<Activity> action(Call call, Route route, String path) {
    int end = path.lastIndexOf('/');
    var action = path.substring(end + 1);
    return TELLING.matcher(action).matches()
        ? Optional.empty()
        : Optional.of(of(call, route, path.substring(0, end), action + "/action"));
  }

  private static Activity of(Call call, Route route, String resource, String verb) {
    var id = new ArmId(resource);
    var type = type(id, route);
    var operation = type + "/" + verb;
    var common = Json.object();
    common.putObject("authorization").put("action", operation).put("scope", resource);
    common.put("caller", call.caller().principal());
    common.set("claims", claims(call.caller()));
    common.put("correlationId", call.correlation());
    common.put("description", "");
    Happening.localizable(common, "category", "Administrative", "Administrative");
    common.set("httpRequest", request(call));
    Happening.localizable(common, "operationName", operation, operation);
    common.put("operationId", call.correlation());
    common.put("resourceGroupName", id.group());
    var provider = type.contains("/") ? type.substring(0, type.indexOf('/')) : type;
    Happening.localizable(common, "resourceProviderName", provider, provider);
    Happening.localizable(common, "resourceType", type, type);
    common.put("resourceId", resource);
    common.put("subscriptionId", id.subscription());
    common.put("tenantId", call.caller().tenant());
    return new Activity(common);
  }

  /// The type in the case of the documents, not of the caller.
  private static String type(ArmId id, Route route) {
    var asked = id.type();
    if (asked.equals(GROUPS)) {
      return "Microsoft.Resources/subscriptions/resourceGroups";
    }
    return asked.equalsIgnoreCase(route.type()) ? route.type() : asked;
  }

  private static ObjectNode request(Call call) {
    var request = Json.object().put("method", call.request().method());
    call.request()
        .headers()
        .first("x-ms-client-request-id")
        .ifPresent(id -> request.put("clientRequestId", id));
    return request.put("clientIpAddress", "127.0.0.1");
  }

  /// What a token says of its bearer; never the token.
  private static ObjectNode claims(Caller caller) {
    var claims = Json.object();
    claims.put("appid", caller.application());
    claims.put("idtyp", caller.kind() == Caller.Kind.USER ? "user" : "app");
    claims.put(CLAIMS + "objectidentifier", caller.object());
    claims.put(CLAIMS + "tenantid", caller.tenant());
    if (!caller.user().isEmpty()) {
      claims.put(UPN, caller.user());
    }
    return claims;
  }

  /// Return one event of it.
  ObjectNode event(Happening happening, String eventId, Instant at) {
    var event = common.deepCopy();
    happening.tell(event);
    event.put("eventDataId", eventId);
    var resource = event.path("resourceId").asText();
    event.put("id", resource + "/events/" + eventId + "/ticks/" + ticks(at));
    event.put("eventTimestamp", Times.text(at));
    event.put("submissionTimestamp", Times.text(at));
    return event;
  }

  /// Tenths of microseconds since the year 1.
  private static long ticks(Instant at) {
    return TICKS_BEFORE_EPOCH + at.getEpochSecond() * TICKS + at.getNano() / NANOS;
  }
}
