package dev.drydock.sim.platform.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.platform.PlainCluster;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.fault.FaultProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/// Answers what is asked about the simulator itself, below `/_drydock/`.
final class Admin implements Service {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CLUSTER = Pattern.compile("/_drydock/clusters/([^/]+)");
  private static final Pattern KUBECONFIG =
      Pattern.compile("/_drydock/clusters/([^/]+)/kubeconfig");

  private static final Duration LONGEST = Duration.ofDays(366);

  /// Whoever asks for a token here is nobody whom a spec names.
  private static final String GUEST = "d0cd0cd0-0000-4000-8000-0000000000ff";

  private final HostedWorld world;
  private final ServerSettings settings;
  private final String origin;
  private final String authority;
  private final Feeds feeds;
  private final Instant began;

  /// @param feeds cut when the world is begun anew
  Admin(HostedWorld world, ServerSettings settings, String origin, String authority, Feeds feeds) {
    this.world = world;
    this.settings = settings;
    this.origin = origin;
    this.authority = authority;
    this.feeds = feeds;
    this.began = settings.wall().instant();
  }

  @Override
  public Response serve(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /_drydock/status" -> Response.json(200, world.with(this::status).toString());
      case "GET /_drydock/serving" -> Response.json(200, world.serving().json());
      case "GET /_drydock/ca.pem" -> text("application/x-pem-file", authority);
      case "POST /_drydock/token" -> token(request);
      case "POST /_drydock/reset" -> reset();
      case "POST /_drydock/advance" -> advance(request.query("by").orElse(""));
      case "PUT /_drydock/faults" -> faults(request);
      default -> cluster(request);
    };
  }

  private ObjectNode status(SimulatedPlatform platform) {
    var now = settings.wall().instant();
    var body = JSON.createObjectNode();
    body.put("origin", origin);
    body.put("time", platform.now().toString());
    body.put("seed", platform.seed());
    body.put("time_scale", settings.timeScale());
    body.put("uptime_seconds", Duration.between(began, now).toSeconds());
    platform.nextEvent().ifPresent(at -> body.put("next_event", at.toString()));
    body.put("faults", platform.faults().name());
    body.put("events", platform.eventCount());
    body.put("digest", platform.digest());
    world.trouble().ifPresent(broken -> body.put("trouble", broken.getClass().getSimpleName()));
    body.put("watching", feeds.count());
    var clusters = body.putArray("clusters");
    platform.clusterNames().forEach(clusters::add);
    return body;
  }

  private Response token(Request request) {
    var who = request.query("as").filter(name -> !name.isEmpty()).orElse(GUEST);
    var audience = request.query("audience").orElse("https://management.azure.com");
    String token = world.with(platform -> platform.token(who, audience));
    var body = JSON.createObjectNode().put("token", token);
    return Response.json(200, body.toString());
  }

  private Response faults(Request request) {
    try {
      var profile = profile(request.query("profile").orElse("none"), request.text());
      world.with(platform -> {
        platform.inject(profile);
        return profile;
      });
      return Response.json(200, world.with(this::status).toString());
    } catch (IllegalArgumentException unfit) {
      return fault(400, String.valueOf(unfit.getMessage()));
    }
  }

  private static FaultProfile profile(String name, String json) {
    return json.isEmpty() ? FaultProfile.named(name) : FaultProfile.parse(name, json);
  }

  private Response reset() {
    feeds.cut();
    world.reset();
    return Response.json(200, world.with(this::status).toString());
  }

  /// @param by how long, as `PT1H`
  private Response advance(String by) {
    Duration length;
    try {
      length = Duration.parse(by);
    } catch (DateTimeParseException unreadable) {
      return fault(400, "'" + by + "' is no duration such as PT1H.");
    }
    if (length.isNegative() || length.compareTo(LONGEST) > 0) {
      return fault(400, "Time moves by 0 to " + LONGEST.toDays() + " days at once.");
    }
    Instant before = world.with(SimulatedPlatform::now);
    world.advance(length);
    var body = JSON.createObjectNode();
    var lines = body.putArray("happened");
    List<String> happened = world.with(platform -> platform.happened(before));
    happened.forEach(lines::add);
    String now = world.with(platform -> platform.now().toString());
    return Response.json(200, body.put("time", now).toString());
  }

  private Response cluster(Request request) {
    var one = CLUSTER.matcher(request.path());
    if (one.matches() && request.method().equals("PUT")) {
      return put(one.group(1), request.text());
    }
    var access = KUBECONFIG.matcher(request.path());
    if (access.matches() && request.method().equals("GET")) {
      return world
          .with(platform -> platform.kubeconfig(access.group(1)))
          .map(kubeconfig -> text("application/yaml", kubeconfig))
          .orElseGet(() -> fault(404, "There is no cluster '" + access.group(1) + "'."));
    }
    return fault(404, "There is nothing for " + request.method() + " " + request.path() + ".");
  }

  private Response put(String name, String json) {
    try {
      var cluster = PlainCluster.parse(name, json);
      return world.with(platform -> {
        platform.putCluster(cluster);
        return Response.json(200, cluster.json());
      });
    } catch (IllegalArgumentException unfit) {
      return fault(400, String.valueOf(unfit.getMessage()));
    }
  }

  private static Response text(String type, String text) {
    return new Response(
        200, Headers.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }

  static Response fault(int status, String message) {
    var body = JSON.createObjectNode();
    body.putObject("error").put("code", Integer.toString(status)).put("message", message);
    return Response.json(status, body.toString());
  }
}
