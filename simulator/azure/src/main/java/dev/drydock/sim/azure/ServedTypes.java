package dev.drydock.sim.azure;

import dev.drydock.sim.azure.aks.AgentPools;
import dev.drydock.sim.azure.aks.ClusterBodies;
import dev.drydock.sim.azure.aks.Extensions;
import dev.drydock.sim.azure.aks.ManagedClusters;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Witness;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.azure.host.ClusterHost;
import dev.drydock.sim.azure.insights.Components;
import dev.drydock.sim.azure.ml.ArtifactUris;
import dev.drydock.sim.azure.ml.AssetVersions;
import dev.drydock.sim.azure.ml.Assets;
import dev.drydock.sim.azure.ml.Computes;
import dev.drydock.sim.azure.ml.Datastores;
import dev.drydock.sim.azure.ml.DeletedWorkspaces;
import dev.drydock.sim.azure.ml.DeploymentRules;
import dev.drydock.sim.azure.ml.Deployments;
import dev.drydock.sim.azure.ml.EndpointKeys;
import dev.drydock.sim.azure.ml.EndpointRules;
import dev.drydock.sim.azure.ml.Endpoints;
import dev.drydock.sim.azure.ml.Pods;
import dev.drydock.sim.azure.ml.ServedEndpoints;
import dev.drydock.sim.azure.ml.ServingPlaces;
import dev.drydock.sim.azure.ml.Uses;
import dev.drydock.sim.azure.ml.Workspaces;
import dev.drydock.sim.azure.resources.AllResources;
import dev.drydock.sim.azure.resources.Groups;
import dev.drydock.sim.azure.serving.EndpointTokens;
import dev.drydock.sim.azure.serving.ScoringBases;
import dev.drydock.sim.azure.storage.BlobAccess;
import dev.drydock.sim.azure.storage.BlobService;
import dev.drydock.sim.azure.storage.BlobStore;
import dev.drydock.sim.azure.storage.StorageAccounts;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Lifecycle;
import dev.drydock.sim.azure.type.Operations;
import dev.drydock.sim.azure.type.TypeRoutes;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.azure.vault.DeletedVaults;
import dev.drydock.sim.azure.vault.Vaults;
import dev.drydock.sim.wire.Service;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.behaviour.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts the resource types together, by hand: what each needs, and in which way its lists page.
final class ServedTypes {
  private final World world;
  private final Entries entries;
  private final Operations operations;
  private final Lifecycle lifecycle;
  private final BlobStore blobs;
  private final ClusterHost host;
  private final Addresses addresses;
  private final EndpointTokens tokens;
  private final ServingPlaces places;
  private final List<Route> routes = new ArrayList<>();
  private final List<String> tagged = new ArrayList<>();

  ServedTypes(
      World world, ClusterHost host, ScoringBases bases, Addresses addresses, Witness witness) {
    this.addresses = addresses;
    this.world = world;
    this.host = host;
    this.entries = new Entries(world);
    this.operations = new Operations(world, addresses, witness);
    this.lifecycle = new Lifecycle(world, entries, operations, behaviour());
    this.blobs = new BlobStore(world);
    this.tokens = new EndpointTokens(world);
    this.places = new ServingPlaces(entries, bases);
    foundations();
    clusters();
    learning();
  }

  List<Route> routes() {
    return routes;
  }

  /// Return what answers the hosts of storage accounts.
  Service blobs(Tokens tokens) {
    return new BlobService(world, blobs, new BlobAccess(entries, blobs, tokens, addresses));
  }

  /// Return what tells which endpoints are to be served.
  ServedEndpoints served() {
    return new ServedEndpoints(entries, tokens, places);
  }

  void free() {
    lifecycle.free();
  }

  /// Name every type, for the list of providers.
  List<String> names() {
    return routes.stream().map(Route::type).distinct().toList();
  }

  private void foundations() {
    serve(new Groups(entries), Paging.ARM);
    routes.addAll(new AllResources(entries).routes());
    serve(new StorageAccounts(world, entries, blobs, addresses), Paging.ARM);
    serve(new Vaults(new DeletedVaults(world)), Paging.ARM);
    serve(new Components(world), Paging.ARM);
  }

  private void clusters() {
    var bodies = new ClusterBodies(world, entries);
    serve(new AgentPools(entries, host), Paging.ARM);
    serve(new ManagedClusters(entries, lifecycle, host, bodies), Paging.ARM);
    serve(new Extensions(entries, host), Paging.ARM);
  }

  private void learning() {
    serve(new Workspaces(world, entries, blobs, new DeletedWorkspaces(world)), Paging.COUNTED);
    routes.addAll(new Datastores(entries).routes());
    serve(new Computes(entries, host), Paging.COUNTED);
    var uses = new Uses(entries);
    var artifacts = new ArtifactUris(blobs, addresses);
    for (var sort : Assets.Sort.values()) {
      serve(new Assets(entries, uses, sort), Paging.COUNTED);
      serve(new AssetVersions(entries, sort, uses, artifacts), Paging.ASSETS);
    }
    endpoints();
  }

  private void endpoints() {
    var keys = new EndpointKeys(world, entries, lifecycle, operations, tokens);
    var pods = new Pods(world, entries, host, places);
    serve(new Endpoints(entries, keys, new EndpointRules(entries), places), Paging.COUNTED);
    serve(new Deployments(entries, new DeploymentRules(entries, pods), pods), Paging.ASSETS);
  }

  /// Name every type that has tags.
  List<String> tagged() {
    return tagged;
  }

  private void serve(TypeRules rules, Paging paging) {
    if (rules.shape().traits().tracked()) {
      tagged.add(rules.shape().type());
    }
    lifecycle.register(rules);
    routes.addAll(new TypeRoutes(entries, lifecycle, operations, rules, paging).routes());
  }

  private static Behaviour behaviour() {
    try (var stream =
        Objects.requireNonNull(ServedTypes.class.getResourceAsStream("behaviour.txt"))) {
      return Behaviour.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
