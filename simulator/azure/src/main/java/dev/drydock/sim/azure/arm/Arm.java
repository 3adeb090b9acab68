package dev.drydock.sim.azure.arm;

import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Answers Resource Manager's requests: who asks, whether there is budget, which route is meant,
/// and then whatever the route's handler says.
public final class Arm implements Service {
  /// Decides about a call before its handler: subscription and registration.
  @FunctionalInterface
  public interface Gate {
    void check(Call call, String type);
  }

  private final World world;
  private final String base;
  private final List<Route> routes;
  private final ApiVersions versions;
  private final Throttle throttle;
  private final Function<Request, Caller> callers;
  private final Gate gate;
  private final Witness witness;

  public Arm(
      World world,
      Addresses addresses,
      List<Route> routes,
      ApiVersions versions,
      Function<Request, Caller> callers,
      Gate gate,
      Witness witness) {
    this.witness = witness;
    this.world = world;
    this.base = addresses.management();
    this.routes = List.copyOf(routes);
    this.versions = versions;
    this.throttle = new Throttle(world);
    this.callers = callers;
    this.gate = gate;
  }

  @Override
  public Response serve(Request request) {
    var id = world.chance("azure.requests").uuid().toString();
    var response =
        answered(request, id)
            .with("x-ms-request-id", id)
            .with("x-ms-correlation-request-id", id)
            .with("x-ms-routing-request-id", "SIMULATED:" + id)
            .with("Date", Times.header(world.now()))
            .with("Cache-Control", "no-cache");
    return echo(request, response);
  }

  private static Response echo(Request request, Response response) {
    var headers = request.headers();
    boolean asked = headers.first("x-ms-return-client-request-id").orElse("").equals("true");
    return headers
        .first("x-ms-client-request-id")
        .filter(_ -> asked)
        .map(id -> response.with("x-ms-client-request-id", id))
        .orElse(response);
  }

  private Response answered(Request request, String id) {
    try {
      var caller = callers.apply(request);
      var segments = segments(request);
      long left = throttle.take(request.method(), scope(segments), caller);
      return throttle.tell(
          routed(new Asked(request, segments, caller, id)), request.method(), left);
    } catch (Refused refused) {
      return refused.response();
    }
  }

  /// A request that was let in.
  ///
  /// @param id that the answer will carry
  private record Asked(Request request, List<String> segments, Caller caller, String id) {}

  private Response routed(Asked asked) {
    try {
      return route(asked);
    } catch (Refused refused) {
      var response = refused.response();
      boolean head = asked.request().method().equals("HEAD");
      return head ? new Response(response.status(), response.headers(), new byte[0]) : response;
    }
  }

  private Response route(Asked asked) {
    var request = asked.request();
    boolean known = false;
    for (var route : routes) {
      var names = route.match(asked.segments());
      if (names.isEmpty()) {
        continue;
      }
      known = true;
      if (route.method().equals(request.method())) {
        var version = versions.require(request.query("api-version"), route.type());
        var call =
            new Call(request, names.get(), version, asked.caller(), world.now(), asked.id(), base);
        gate.check(call, route.type());
        return witnessed(call, route);
      }
    }
    throw known ? notAllowed(request) : unknown(asked.segments(), request);
  }

  private Response witnessed(Call call, Route route) {
    try {
      var response = route.handler().answer(call);
      witness.answered(call, route, response);
      return response;
    } catch (Refused refused) {
      witness.answered(call, route, refused.response());
      throw refused;
    }
  }

  private Refused unknown(List<String> segments, Request request) {
    versions.require(request.query("api-version"), "Microsoft.Resources/unknown");
    var lower = segments.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    int providers = lower.lastIndexOf("providers");
    if (providers < 0 || providers + 1 >= segments.size()) {
      return Refused.of(404, "NotFound", "No route matches '" + request.path() + "'.");
    }
    var namespace = segments.get(providers + 1);
    boolean served = routes.stream().anyMatch(route -> route.type().startsWith(namespace + "/"));
    return served
        ? Refused.of(
            404,
            "InvalidResourceType",
            "The resource type could not be found in the namespace '" + namespace + "'.")
        : Refused.of(
            404,
            "InvalidResourceNamespace",
            "The resource namespace '" + namespace + "' is invalid.");
  }

  private static Refused notAllowed(Request request) {
    return Refused.of(
        405,
        "MethodNotAllowed",
        "The method " + request.method() + " is not allowed on '" + request.path() + "'.");
  }

  private static String scope(List<String> segments) {
    boolean inside = segments.size() > 1 && segments.getFirst().equalsIgnoreCase("subscriptions");
    return inside ? segments.get(1).toLowerCase(Locale.ROOT) : "tenant";
  }

  private static List<String> segments(Request request) {
    var segments = new ArrayList<String>();
    for (var part : Optional.ofNullable(request.uri().getRawPath()).orElse("").split("/", -1)) {
      if (!part.isEmpty()) {
        segments.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
      }
    }
    return segments;
  }
}
