package dev.drydock.sim.kubernetes.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The OpenAPI v3 documents of one cluster.
public final class Documents {
  private static final String ROOT = "/openapi/v3";

  /// A document as text, with what stands for it in URLs.
  private record Document(String text, String hash) {}

  /// Documents of built-in groups are the same in every cluster of a version.
  private static final Map<String, Document> BUILT_IN = new ConcurrentHashMap<>();

  private final Supplier<List<ApiResource>> resources;
  private final Function<ApiResource, JsonNode> customSchema;
  private final String version;

  /// @param resources all that are served now
  /// @param customSchema finds a custom resource's schema; missing when it has none
  /// @param version of the cluster
  public Documents(
      Supplier<List<ApiResource>> resources,
      Function<ApiResource, JsonNode> customSchema,
      String version) {
    this.resources = resources;
    this.customSchema = customSchema;
    this.version = version;
  }

  /// Return the document at a path, or nothing when the path is not of OpenAPI v3.
  public Optional<String> at(String path) {
    if (path.equals(ROOT) || path.equals(ROOT + "/")) {
      return Optional.of(index());
    }
    if (!path.startsWith(ROOT + "/")) {
      return Optional.empty();
    }
    var place = path.substring(ROOT.length() + 1);
    return served().stream()
        .filter(group -> place(group).equals(place))
        .findFirst()
        .map(group -> document(group).text());
  }

  private String index() {
    var json = Json.object();
    var paths = json.putObject("paths");
    for (var group : served()) {
      paths
          .putObject(place(group))
          .put("serverRelativeURL", ROOT + "/" + place(group) + "?hash=" + document(group).hash());
    }
    return json.toString();
  }

  private static String place(GroupVersion group) {
    return (group.group().isEmpty() ? "api/" : "apis/") + group.text();
  }

  private List<GroupVersion> served() {
    var all = new LinkedHashSet<GroupVersion>();
    resources.get().forEach(resource -> all.add(resource.served()));
    return List.copyOf(all);
  }

  private Document document(GroupVersion group) {
    var here =
        resources.get().stream().filter(resource -> resource.served().equals(group)).toList();
    return here.getFirst().custom()
        ? write(here)
        : BUILT_IN.computeIfAbsent(version + " " + group.text(), _ -> write(here));
  }

  private Document write(List<ApiResource> here) {
    boolean custom = here.getFirst().custom();
    var json = Json.object().put("openapi", "3.0.0");
    json.putObject("info")
        .put("title", custom ? "Kubernetes CRD Swagger" : "Kubernetes")
        .put("version", custom ? "v0.1.0" : "v" + version);
    var paths = new Paths();
    var components = new Components();
    for (var resource : here) {
      paths.add(resource);
      if (!custom) {
        components.add(resource);
      } else if (!resource.subresource()) {
        components.add(resource, customSchema.apply(resource));
      }
    }
    json.set("paths", paths.all());
    json.putObject("components").set("schemas", components.all());
    return hashed(json);
  }

  private static Document hashed(ObjectNode json) {
    var text = json.toString();
    try {
      var hash = MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Document(text, HexFormat.of().withUpperCase().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-512. This is a bug in Drydock.", e);
    }
  }
}
