package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.wire.Request;
import java.util.List;

/// Shows objects whole, or their metadata alone when that is what the client accepts.
final class Views {
  private static final String META = "meta.k8s.io/v1";

  private Views() {}

  static ObjectNode one(ObjectNode object, Request request) {
    return accepts(request, "as=PartialObjectMetadata;") ? partial(object) : object;
  }

  static ObjectNode list(ApiResource resource, Lists.Page page, Request request) {
    boolean partial = accepts(request, "as=PartialObjectMetadataList;");
    var json =
        Json.object()
            .put("kind", partial ? "PartialObjectMetadataList" : resource.kind() + "List")
            .put("apiVersion", partial ? META : resource.kindVersion().text());
    var metadata = json.putObject("metadata");
    metadata.put("resourceVersion", Long.toString(page.revision()));
    if (!page.next().isEmpty()) {
      metadata.put("continue", page.next());
      if (page.remaining() >= 0) {
        metadata.put("remainingItemCount", page.remaining());
      }
    }
    var items = json.putArray("items");
    for (var stored : page.items()) {
      items.add(partial ? partial(stored.object()) : item(resource, stored.object()));
    }
    return json;
  }

  /// Items of a built-in list do not repeat what the list says of them.
  private static ObjectNode item(ApiResource resource, ObjectNode object) {
    if (resource.custom()) {
      return object;
    }
    var item = Json.object();
    item.setAll(object);
    return item.remove(List.of("kind", "apiVersion"));
  }

  private static ObjectNode partial(ObjectNode object) {
    var json = Json.object().put("kind", "PartialObjectMetadata").put("apiVersion", META);
    json.set("metadata", object.path("metadata"));
    return json;
  }

  private static boolean accepts(Request request, String form) {
    return (request.headers().first("Accept").orElse("") + ";").replace(" ", "").contains(form);
  }
}
