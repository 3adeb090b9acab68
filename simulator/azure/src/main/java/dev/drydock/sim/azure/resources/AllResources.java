package dev.drydock.sim.azure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Filter;
import dev.drydock.sim.wire.Response;
import java.util.List;

/// The lists across all types, of a subscription and of a group. They show what is tracked, that
/// is, what has a location, with its tags and without its properties.
public final class AllResources {
  private static final String TYPE = "Microsoft.Resources/resources";
  private static final List<String> SHOWN =
      List.of("id", "name", "type", "kind", "sku", "managedBy", "location", "identity", "tags");

  private final Entries entries;

  public AllResources(Entries entries) {
    this.entries = entries;
  }

  public List<Route> routes() {
    return List.of(
        new Route("GET", "/subscriptions/{subscription}/resources", TYPE, this::ofSubscription),
        new Route(
            "GET",
            "/subscriptions/{subscription}/resourceGroups/{group}/resources",
            TYPE,
            this::ofGroup));
  }

  private Response ofSubscription(Call call) {
    return list(call, new ArmId("/subscriptions/" + call.subscription()));
  }

  private Response ofGroup(Call call) {
    var group =
        new ArmId(
            "/subscriptions/" + call.subscription() + "/resourceGroups/" + call.name("group"));
    if (entries.find(group).isEmpty()) {
      throw Refused.of(
          404,
          "ResourceGroupNotFound",
          "Resource group '" + call.name("group") + "' could not be found.");
    }
    return list(call, group);
  }

  private Response list(Call call, ArmId scope) {
    var filter = Filter.parse(call.query("$filter"));
    var items =
        entries.listed(call, scope).stream()
            .filter(AllResources::tracked)
            .filter(filter)
            .map(entry -> new Paging.Item(entry.id().key(), shown(call, entry)))
            .toList();
    return Paging.ARM.page(call, items);
  }

  private static boolean tracked(Entry entry) {
    return entry.body().hasNonNull("location")
        && !entry.type().equals("Microsoft.Resources/resourceGroups");
  }

  private static ObjectNode shown(Call call, Entry entry) {
    var node = Json.object();
    for (var field : SHOWN) {
      if (entry.body().hasNonNull(field)) {
        node.set(field, entry.body().get(field));
      }
    }
    if (call.query("$expand").orElse("").contains("provisioningState")) {
      node.put("provisioningState", entry.properties().path("provisioningState").asText());
    }
    return node;
  }
}
