package dev.drydock.sim.kubernetes.api;

import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.CustomTypes;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import dev.drydock.sim.kubernetes.schema.Schemas;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Knows which resources one cluster serves: the built-in ones and those of established
/// CustomResourceDefinitions.
public final class Catalogue {
  private record Place(GroupVersion served, String name) {}

  private record Name(GroupVersion version, String kind) {}

  /// Subresources that need a running container or a second way to write; not served.
  private static final Set<String> UNSERVED =
      Set.of(
          "approval",
          "attach",
          "binding",
          "ephemeralcontainers",
          "exec",
          "portforward",
          "proxy",
          "resize");

  private static final List<ApiResource> SERVED =
      Schemas.builtIn().resources().stream().filter(Catalogue::served).toList();
  private static final Map<Place, ApiResource> BUILT_IN = places(SERVED);
  private static final Map<Name, ApiResource> BUILT_IN_KINDS = kinds(SERVED);

  private final ObjectTable objects;
  private List<Long> revisions = List.of();
  private List<ApiResource> custom = List.of();

  public Catalogue(ObjectTable objects) {
    this.objects = objects;
  }

  /// Find a resource or subresource in the URL space.
  public Optional<ApiResource> find(GroupVersion served, String name) {
    var known = BUILT_IN.get(new Place(served, name));
    return known != null
        ? Optional.of(known)
        : Optional.ofNullable(places(custom()).get(new Place(served, name)));
  }

  /// Find the resource of a kind.
  public Optional<ApiResource> ofKind(GroupVersion version, String kind) {
    var known = BUILT_IN_KINDS.get(new Name(version, kind));
    return known != null
        ? Optional.of(known)
        : Optional.ofNullable(kinds(custom()).get(new Name(version, kind)));
  }

  /// Find a built-in resource that is there for certain.
  public static ApiResource builtIn(String groupVersion, String name) {
    var known = BUILT_IN.get(new Place(GroupVersion.parse(groupVersion), name));
    if (known == null) {
      throw new IllegalStateException("No resource " + name + ". This is a bug in Drydock.");
    }
    return known;
  }

  /// Return every built-in resource.
  public static List<ApiResource> served() {
    return SERVED;
  }

  /// Return every resource, built-in ones first.
  public List<ApiResource> all() {
    var all = new ArrayList<>(SERVED);
    all.addAll(custom());
    return all;
  }

  /// Return the resources of established definitions.
  public List<ApiResource> custom() {
    var definitions =
        objects.list("apiextensions.k8s.io", "customresourcedefinitions", "").stream()
            .filter(Catalogue::established)
            .toList();
    var now = definitions.stream().map(Stored::revision).toList();
    if (!now.equals(revisions)) {
      custom =
          definitions.stream()
              .flatMap(found -> CustomTypes.resources(found.object()).stream())
              .toList();
      revisions = now;
    }
    return custom;
  }

  private static boolean established(Stored definition) {
    return Json.objects(Json.at(definition.object(), "status", "conditions")).stream()
        .anyMatch(condition ->
            Json.text(condition, "type").equals("Established")
                && Json.text(condition, "status").equals("True"));
  }

  private static boolean served(ApiResource resource) {
    var name = resource.name();
    return !UNSERVED.contains(name.substring(name.indexOf('/') + 1))
        && !name.matches("bindings|componentstatuses");
  }

  private static Map<Place, ApiResource> places(List<ApiResource> resources) {
    var map = new HashMap<Place, ApiResource>();
    resources.forEach(resource -> map.put(new Place(resource.served(), resource.name()), resource));
    return map;
  }

  private static Map<Name, ApiResource> kinds(List<ApiResource> resources) {
    var map = new HashMap<Name, ApiResource>();
    for (var resource : resources) {
      if (!resource.subresource()) {
        map.put(new Name(resource.kindVersion(), resource.kind()), resource);
      }
    }
    return map;
  }
}
