package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Tells clients which groups, versions and resources there are.
public final class Discovery {
  private final Catalogue catalogue;
  private final String host;
  private final String version;

  /// @param version as `1.34.2`
  public Discovery(Catalogue catalogue, String host, String version) {
    this.catalogue = catalogue;
    this.host = host;
    this.version = version;
  }

  ObjectNode version() {
    var parts = version.split("\\.", -1);
    return Json.object()
        .put("major", parts[0])
        .put("minor", parts.length > 1 ? parts[1] : "0")
        .put("gitVersion", "v" + version)
        .put("gitCommit", "")
        .put("gitTreeState", "clean")
        .put("buildDate", "1970-01-01T00:00:00Z")
        .put("goVersion", "")
        .put("compiler", "gc")
        .put("platform", "linux/amd64");
  }

  ObjectNode versions() {
    var json = Json.object().put("kind", "APIVersions");
    json.putArray("versions").add("v1");
    json.putArray("serverAddressByClientCIDRs")
        .addObject()
        .put("clientCIDR", "0.0.0.0/0")
        .put("serverAddress", host + ":443");
    return json;
  }

  ObjectNode groups() {
    var json = Json.object().put("kind", "APIGroupList").put("apiVersion", "v1");
    var groups = json.putArray("groups");
    for (var group : names()) {
      groups.add(group(group));
    }
    return json;
  }

  Optional<ObjectNode> describe(String group) {
    return names().contains(group)
        ? Optional.of(
            Json.object().put("kind", "APIGroup").put("apiVersion", "v1").setAll(group(group)))
        : Optional.empty();
  }

  private ObjectNode group(String name) {
    var json = Json.object().put("name", name);
    var versions = json.putArray("versions");
    for (var served : versions(name)) {
      versions.addObject().put("groupVersion", served.text()).put("version", served.version());
    }
    json.set("preferredVersion", versions.get(0));
    return json;
  }

  private List<String> names() {
    var names = new LinkedHashSet<String>();
    catalogue.all().forEach(resource -> names.add(resource.served().group()));
    names.remove("");
    return List.copyOf(names);
  }

  private List<GroupVersion> versions(String group) {
    var versions = new LinkedHashSet<GroupVersion>();
    for (var resource : catalogue.all()) {
      if (resource.served().group().equals(group)) {
        versions.add(resource.served());
      }
    }
    return List.copyOf(versions);
  }

  /// Return the resources of a group and version.
  Optional<ObjectNode> resources(GroupVersion served) {
    var found = new ArrayList<ApiResource>();
    for (var resource : catalogue.all()) {
      if (resource.served().equals(served)) {
        found.add(resource);
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var json = Json.object().put("kind", "APIResourceList");
    json.put("apiVersion", "v1").put("groupVersion", served.text());
    var list = json.putArray("resources");
    found.forEach(resource -> list.add(resource(resource)));
    return Optional.of(json);
  }

  private static ObjectNode resource(ApiResource resource) {
    var json = Json.object().put("name", resource.name());
    json.put("singularName", resource.singularName()).put("namespaced", resource.namespaced());
    if (!resource.kindVersion().equals(resource.served())) {
      json.put("group", resource.kindVersion().group());
      json.put("version", resource.kindVersion().version());
    }
    json.put("kind", resource.kind());
    texts(json, "verbs", resource.verbs());
    texts(json, "shortNames", resource.shortNames());
    texts(json, "categories", resource.categories());
    if (!resource.storageVersionHash().isEmpty()) {
      json.put("storageVersionHash", resource.storageVersionHash());
    }
    return json;
  }

  private static void texts(ObjectNode json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      var array = json.putArray(name);
      texts.forEach(array::add);
    }
  }

  /// Return everything below `/api` or `/apis` in one document.
  ObjectNode aggregated(boolean core) {
    var json = Json.object().put("kind", "APIGroupDiscoveryList");
    json.put("apiVersion", "apidiscovery.k8s.io/v2").putObject("metadata");
    var items = json.putArray("items");
    for (var group : core ? List.of("") : names()) {
      var item = items.addObject();
      var metadata = item.putObject("metadata");
      if (!group.isEmpty()) {
        metadata.put("name", group);
      }
      var versions = item.putArray("versions");
      for (var served : versions(group)) {
        versions.add(aggregated(served));
      }
    }
    return json;
  }

  private ObjectNode aggregated(GroupVersion served) {
    var json = Json.object().put("version", served.version());
    var list = json.putArray("resources");
    var byName = new LinkedHashMap<String, ObjectNode>();
    for (var resource : catalogue.all()) {
      if (!resource.served().equals(served)) {
        continue;
      }
      int slash = resource.name().indexOf('/');
      if (slash < 0) {
        byName.put(resource.name(), aggregated(resource, "resource", resource.name()));
      } else {
        var parent = byName.get(resource.name().substring(0, slash));
        if (parent != null) {
          var subresources = parent.withArray("/subresources");
          subresources.add(
              aggregated(resource, "subresource", resource.name().substring(slash + 1)));
        }
      }
    }
    byName.values().forEach(list::add);
    return json.put("freshness", "Current");
  }

  private static ObjectNode aggregated(ApiResource resource, String what, String name) {
    var json = Json.object().put(what, name);
    json.putObject("responseKind")
        .put("group", resource.kindVersion().group())
        .put("version", resource.kindVersion().version())
        .put("kind", resource.kind());
    if (what.equals("resource")) {
      json.put("scope", resource.namespaced() ? "Namespaced" : "Cluster");
      json.put("singularResource", resource.singularName());
    }
    texts(json, "verbs", resource.verbs());
    texts(json, "shortNames", resource.shortNames());
    texts(json, "categories", resource.categories());
    return json;
  }
}
