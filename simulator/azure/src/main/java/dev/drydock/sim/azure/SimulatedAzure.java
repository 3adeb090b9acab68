package dev.drydock.sim.azure;

import dev.drydock.sim.azure.activity.ActivityLog;
import dev.drydock.sim.azure.activity.ActivityQuery;
import dev.drydock.sim.azure.arm.ApiVersions;
import dev.drydock.sim.azure.arm.Arm;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.entra.Entra;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.ml.ServedEndpoints;
import dev.drydock.sim.azure.resources.CloudMetadata;
import dev.drydock.sim.azure.resources.Providers;
import dev.drydock.sim.azure.resources.Subscriptions;
import dev.drydock.sim.azure.serving.ScoringBases;
import dev.drydock.sim.azure.serving.ServedEndpoint;
import dev.drydock.sim.azure.storage.BlobService;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The simulated Azure, by its hosts.
public final class SimulatedAzure implements Service {
  private static final String MANAGEMENT = "management.azure.com";
  private static final String LOGIN = "login.microsoftonline.com";
  private static final List<String> AUDIENCES =
      List.of("https://management.azure.com", "https://management.core.windows.net");

  private final World world;
  private final Tokens tokens;
  private final Service entra;
  private final Service blobs;
  private final Service metadata;
  private final Service arm;
  private final ServedEndpoints served;
  private final Runnable freeing;

  /// @param host where the clusters that are created live
  public SimulatedAzure(World world, ClusterHost host) {
    this(world, host, ScoringBases.NONE, Addresses.PUBLIC);
  }

  /// @param bases where endpoints answer
  /// @param addresses where clients find what is served here
  public SimulatedAzure(World world, ClusterHost host, ScoringBases bases, Addresses addresses) {
    this.world = world;
    this.tokens = new Tokens(world, addresses);
    this.entra = new Entra(world, tokens, addresses);
    var activities = new ActivityLog(world);
    var types = new ServedTypes(world, host, bases, addresses, activities);
    this.blobs = types.blobs(tokens);
    this.metadata = new CloudMetadata(addresses);
    this.arm = arm(types, addresses, activities);
    this.served = types.served();
    this.freeing = types::free;
  }

  /// Answer a request to one of Azure's hosts.
  @Override
  public Response serve(Request request) {
    return world.transact(() -> answer(request));
  }

  /// Issue a token as Entra ID would, for a client in the same process.
  ///
  /// @param who an application's client id, a user's principal name (`maria@example.com`), or the
  ///   resource id of a managed identity
  /// @param audience such as `https://management.azure.com`
  public String token(String who, String audience) {
    return world.transact(() -> tokens.issue(Tokens.TENANT, who, audience));
  }

  /// Return the endpoints that are to be served, sorted by id.
  public List<ServedEndpoint> served() {
    return world.transact(served::list);
  }

  /// Let operations go on that stand still, and succeed that were to fail.
  public void free() {
    freeing.run();
  }

  /// Say whether a host is one of Azure's.
  public static boolean serves(String host) {
    return host.equals(MANAGEMENT) || host.equals(LOGIN) || host.endsWith(BlobService.HOST);
  }

  private Response answer(Request request) {
    var host = Optional.ofNullable(request.uri().getHost()).orElse("").toLowerCase(Locale.ROOT);
    if (host.endsWith(BlobService.HOST)) {
      return blobs.serve(request);
    }
    if (request.path().equals(CloudMetadata.PATH)) {
      return metadata.serve(request);
    }
    return host.equals(LOGIN) ? entra.serve(request) : arm.serve(request);
  }

  private Service arm(ServedTypes types, Addresses addresses, ActivityLog activities) {
    var audiences = new ArrayList<>(AUDIENCES);
    if (!audiences.contains(addresses.management())) {
      // SDKs ask for a token for the address at which they find it.
      audiences.add(addresses.management());
    }
    var versions = new ApiVersions();
    var subscriptions = new Subscriptions(world);
    var providers = new Providers(world, versions, types.names(), types.tagged());
    var routes = new ArrayList<Route>();
    routes.addAll(subscriptions.routes());
    routes.addAll(providers.routes());
    routes.addAll(types.routes());
    routes.addAll(new ActivityQuery(activities).routes());
    return new Arm(
        world,
        addresses,
        routes,
        versions,
        request -> tokens.require(request, audiences),
        (call, type) -> {
          if (call.names().containsKey("subscription")) {
            subscriptions.require(call.subscription());
            providers.require(call.subscription(), type);
          }
        },
        activities);
  }
}
