package dev.drydock.sim.kubernetes.reads;

import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.time.Duration;
import java.util.List;

/// Begins watches.
public final class Watches {
  /// How long a watch lasts whose client does not say; the real server draws between 30 and 60
  /// minutes.
  private static final Duration LASTS = Duration.ofMinutes(45);

  private final ObjectTable objects;
  private final Views views;

  public Watches(ObjectTable objects, Views views) {
    this.objects = objects;
    this.views = views;
  }

  /// Say whether a request asks for a watch.
  public static boolean wanted(Request request) {
    return request.query("watch").filter(text -> text.matches("(?i)true|1")).isPresent();
  }

  /// Answer with what is there, when that is asked for, and let what happens follow.
  public Response watch(ApiResource resource, String namespace, Request request) throws Refusal {
    var version = request.query("resourceVersion").orElse("");
    Selection.checkVersion(version);
    checkInitial(request);
    var initial = request.query("sendInitialEvents").map(Boolean::parseBoolean);
    boolean listed = initial.orElse(version.isEmpty() || version.equals("0"));
    var watch =
        new Watch(
            objects,
            views,
            Selection.of(resource, namespace, request),
            Form.of(request),
            Views.include(request),
            lasts(request),
            flag(request, "allowWatchBookmarks"));
    var begun =
        listed
            ? watch.list(initial.isPresent())
            : watch.from(version.isEmpty() ? 0 : Long.parseLong(version));
    return asksForSocket(request)
        ? Response.json(200, "")
        : Response.json(200, begun).followedBy(watch);
  }

  /// Who asks for a web socket waits for the end of whatever else it gets, and asks again without:
  /// an answer that goes on would keep it for ever.
  private static boolean asksForSocket(Request request) {
    return request.headers().first("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
  }

  private static boolean flag(Request request, String name) {
    return request.query(name).filter("true"::equals).isPresent();
  }

  private static Duration lasts(Request request) {
    return request
        .query("timeoutSeconds")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .filter(Duration::isPositive)
        .orElse(LASTS);
  }

  private static void checkInitial(Request request) throws Refusal {
    var match = request.query("resourceVersionMatch").orElse("");
    if (request.query("sendInitialEvents").isPresent() && !match.equals("NotOlderThan")) {
      throw forbidden("sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
    }
    if (request.query("sendInitialEvents").isEmpty() && !match.isEmpty()) {
      throw forbidden(
          "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
    }
  }

  private static Refusal forbidden(String why) {
    return Refusal.invalid(
        "ListOptions.meta.k8s.io", "", List.of(Cause.forbidden("resourceVersionMatch", why)));
  }
}
