package dev.drydock.specs.rule;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All resources of a spec, sorted by address, and what becomes of their owners.
///
/// @param directory what relative paths resolve against
/// @param transfers in the order written
public record Drafts(List<Draft> all, Path directory, List<Transfer> transfers) {
  public Drafts {
    all = List.copyOf(all);
    transfers = List.copyOf(transfers);
  }

  /// Return the transfers of one sort.
  public <T extends Transfer> List<T> transfers(Class<T> sort) {
    return transfers.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  public List<Draft> of(Kind kind) {
    return all.stream().filter(one -> one.kind() == kind).toList();
  }

  public Optional<Draft> find(Address address) {
    return all.stream().filter(one -> one.address().equals(address)).findFirst();
  }

  /// Return the resource that an attribute refers to, if there is one.
  public Optional<Draft> follow(Draft from, String attribute) {
    return from.reference(attribute).flatMap(this::find);
  }

  /// Return the platform block, if there is one.
  public Optional<Draft> azure() {
    return of(Kind.AZURE).stream().findFirst();
  }

  public List<Draft> versionsOf(Draft endpoint) {
    return of(Kind.VERSION).stream().filter(one -> belongs(one, endpoint)).toList();
  }

  private static boolean belongs(Draft version, Draft endpoint) {
    return version.reference("endpoint").filter(endpoint.address()::equals).isPresent();
  }

  public List<Draft> endpointsOf(Draft cluster) {
    return of(Kind.ENDPOINT).stream()
        .filter(one -> one.reference("cluster").filter(cluster.address()::equals).isPresent())
        .toList();
  }

  public Optional<Draft> endpointOf(Draft version) {
    return follow(version, "endpoint");
  }

  public Optional<Draft> clusterOf(Draft version) {
    return endpointOf(version).flatMap(endpoint -> follow(endpoint, "cluster"));
  }

  /// Return the workspace that an endpoint belongs to, through its cluster if need be.
  public Optional<Draft> workspaceOf(Draft endpoint) {
    var cluster = follow(endpoint, "cluster");
    return cluster.isPresent() ? follow(cluster.get(), "workspace") : follow(endpoint, "workspace");
  }

  /// Return what runs a version; nothing where its endpoint or the runtime is faulty.
  public Optional<Runtime> runtimeOf(Draft version) {
    return endpointOf(version).flatMap(Draft::runtime);
  }

  /// Return the models that a version serves and that exist.
  public List<Draft> modelsOf(Draft version) {
    var models = new ArrayList<Draft>();
    follow(version, "model").ifPresent(models::add);
    for (var element : version.elements("models")) {
      if (element instanceof Value.Reference(var address)) {
        find(address).ifPresent(models::add);
      }
    }
    return models;
  }
}
