package dev.drydock.specs.rule;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// All resources of a spec, sorted by address, and what becomes of their owners. Indexed: every
/// rule asks for the neighbours of every resource.
public final class Drafts {
  private final List<Draft> all;
  private final Path directory;
  private final List<Transfer> transfers;
  private final Map<Address, Draft> byAddress = new HashMap<>();
  private final Map<Kind, List<Draft>> byKind = new EnumMap<>(Kind.class);
  private final Map<String, NavigableSet<String>> addresses = new HashMap<>();
  private final Map<Address, List<Draft>> versions = new HashMap<>();
  private final Map<Address, List<Draft>> endpoints = new HashMap<>();

  /// @param directory what relative paths resolve against
  /// @param transfers in the order written
  public Drafts(List<Draft> all, Path directory, List<Transfer> transfers) {
    this.all = List.copyOf(all);
    this.directory = directory;
    this.transfers = List.copyOf(transfers);
    this.all.forEach(this::index);
  }

  private void index(Draft draft) {
    byAddress.putIfAbsent(draft.address(), draft);
    byKind.computeIfAbsent(draft.kind(), _ -> new ArrayList<>()).add(draft);
    addresses
        .computeIfAbsent(draft.address().kind(), _ -> new TreeSet<>())
        .add(draft.address().toString());
    if (draft.kind() == Kind.VERSION) {
      below(versions, draft, "endpoint");
    } else if (draft.kind() == Kind.ENDPOINT) {
      below(endpoints, draft, "cluster");
    }
  }

  private static void below(Map<Address, List<Draft>> owners, Draft draft, String attribute) {
    draft
        .reference(attribute)
        .ifPresent(owner -> owners.computeIfAbsent(owner, _ -> new ArrayList<>()).add(draft));
  }

  public List<Draft> all() {
    return all;
  }

  /// Return the addresses of a kind as text, sorted.
  public NavigableSet<String> addresses(String kind) {
    return addresses.getOrDefault(kind, new TreeSet<>());
  }

  public Path directory() {
    return directory;
  }

  public List<Transfer> transfers() {
    return transfers;
  }

  /// Return the transfers of one sort.
  public <T extends Transfer> List<T> transfers(Class<T> sort) {
    return transfers.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  public List<Draft> of(Kind kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  public Optional<Draft> find(Address address) {
    return Optional.ofNullable(byAddress.get(address));
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
    return Collections.unmodifiableList(versions.getOrDefault(endpoint.address(), List.of()));
  }

  public List<Draft> endpointsOf(Draft cluster) {
    return Collections.unmodifiableList(endpoints.getOrDefault(cluster.address(), List.of()));
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
