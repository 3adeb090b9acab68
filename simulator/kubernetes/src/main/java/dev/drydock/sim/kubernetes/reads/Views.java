package dev.drydock.sim.kubernetes.reads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.print.Tables;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.wire.Request;
import java.util.List;

/// Shows objects as a client accepts them: whole, their metadata alone, or as a table.
public final class Views {
  private static final String META = "meta.k8s.io/v1";

  private final Tables tables;
  private final Balancing balancing;

  public Views(Tables tables, Balancing balancing) {
    this.tables = tables;
    this.balancing = balancing;
  }

  /// Return an object as it is told whole.
  public ObjectNode whole(ObjectNode object) {
    return balancing.render(object);
  }

  public ObjectNode one(ApiResource resource, ObjectNode object, Request request) {
    return show(resource, object, Form.of(request), include(request), true);
  }

  /// @param headed false leaves a table's columns out
  ObjectNode show(
      ApiResource resource, ObjectNode object, Form form, Tables.Include include, boolean headed) {
    var whole = whole(object);
    return switch (form) {
      case WHOLE -> whole;
      case METADATA -> Tables.metadata(whole);
      case TABLE -> {
        var metadata = Json.object();
        metadata.set("resourceVersion", Json.at(whole, "metadata", "resourceVersion"));
        yield tables.table(resource, List.of(whole), include, metadata, headed);
      }
    };
  }

  static Tables.Include include(Request request) {
    return Tables.Include.of(request.query("includeObject").orElse(""));
  }

  public ObjectNode list(ApiResource resource, Lists.Page page, Request request) {
    var form = Form.of(request);
    var shown = page.items().stream().map(Stored::object).map(this::whole).toList();
    if (form == Form.TABLE) {
      return tables.table(resource, shown, include(request), metadata(page), true);
    }
    boolean partial = form == Form.METADATA;
    var json =
        Json.object()
            .put("kind", partial ? "PartialObjectMetadataList" : resource.kind() + "List")
            .put("apiVersion", partial ? META : resource.kindVersion().text());
    json.set("metadata", metadata(page));
    var items = json.putArray("items");
    shown.forEach(object -> items.add(partial ? Tables.metadata(object) : item(resource, object)));
    return json;
  }

  private static ObjectNode metadata(Lists.Page page) {
    var metadata = Json.object().put("resourceVersion", Long.toString(page.revision()));
    if (!page.next().isEmpty()) {
      metadata.put("continue", page.next());
      if (page.remaining() >= 0) {
        metadata.put("remainingItemCount", page.remaining());
      }
    }
    return metadata;
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
}
