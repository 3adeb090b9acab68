package dev.drydock.sim.platform.server;

import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells by its path which service of the platform a request is meant for, and asks that one at its
/// own host.
final class Sites implements Service {
  private static final Pattern CLUSTER = Pattern.compile("/kubernetes/([^/]+)(/.*)?");
  private static final Pattern BLOBS = Pattern.compile("/blob/([a-z0-9]+)(/.*)?");

  /// What follows a tenant's name in Entra ID's paths.
  private static final Pattern LOGIN =
      Pattern.compile(
          "/(common|adfs)/.*|/[^/]+/(oauth2|v2\\.0|\\.well-known|discovery|adfs)(/.*)?");

  private static final Pattern MANAGEMENT =
      Pattern.compile(
          "/(subscriptions|providers|tenants|locations)(/.*)?", Pattern.CASE_INSENSITIVE);

  private final HostedWorld world;
  private final Service admin;

  Sites(HostedWorld world, Service admin) {
    this.world = world;
    this.admin = admin;
  }

  @Override
  public Response serve(Request request) {
    var path = request.uri().getRawPath();
    if (path.startsWith("/_drydock/")) {
      return admin.serve(request);
    }
    return world.with(platform -> platform.serve(atItsHost(platform, request, path)));
  }

  private static Request atItsHost(SimulatedPlatform platform, Request request, String path) {
    var cluster = CLUSTER.matcher(path);
    if (cluster.matches()) {
      return moved(request, host(platform, cluster.group(1)), cluster.group(2));
    }
    var blobs = BLOBS.matcher(path);
    if (blobs.matches()) {
      return moved(request, blobs.group(1) + ".blob.core.windows.net", blobs.group(2));
    }
    boolean login = LOGIN.matcher(path).matches() && !MANAGEMENT.matcher(path).matches();
    return moved(request, login ? "login.microsoftonline.com" : "management.azure.com", path);
  }

  /// A host name has a dot; whatever has none is a cluster's own name.
  private static String host(SimulatedPlatform platform, String name) {
    return name.contains(".")
        ? name.toLowerCase(Locale.ROOT)
        : platform.clusterHost(name).orElse(name + ".invalid");
  }

  private static Request moved(Request request, String host, @Nullable String path) {
    var query = Optional.ofNullable(request.uri().getRawQuery()).map(q -> "?" + q).orElse("");
    var uri = URI.create("https://" + host + Optional.ofNullable(path).orElse("/") + query);
    return new Request(request.method(), uri, request.headers(), request.body());
  }
}
