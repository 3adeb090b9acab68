package dev.drydock.sim.azure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.ArmId;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import dev.drydock.sim.azure.type.Filter;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Regions;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.wire.Response;
import java.util.List;
import java.util.regex.Pattern;

/// Resource groups.
///
/// Source: Microsoft.Resources 2024-03-01, resources.json.
public final class Groups implements TypeRules {
  private static final String ONE = "/subscriptions/{subscription}/resourceGroups/{name}";
  private static final Shape SHAPE =
      new Shape(
          "Microsoft.Resources/resourceGroups",
          ONE,
          Pattern.compile("[-\\w._()]{0,89}[-\\w_()]"),
          201,
          200,
          200,
          202,
          new OperationStyle("", "/subscriptions/{subscription}/operationresults/{operation}", 15),
          new Shape.Traits(true, false, false),
          "InvalidRequestContent");

  private final Entries entries;

  public Groups(Entries entries) {
    this.entries = entries;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var body = put.before();
    body.put(
        "location", Regions.find(put.request().path("location").asText()).orElseThrow().name());
    body.set(
        "tags", put.request().path("tags").isObject() ? put.request().get("tags") : Json.object());
    if (put.request().hasNonNull("managedBy")) {
      body.set("managedBy", put.request().get("managedBy"));
    }
    body.set("properties", Json.object());
    return body;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("HEAD", ONE, SHAPE.type(), this::head),
        new Route("GET", SHAPE.collection(), SHAPE.type(), this::list));
  }

  private Response head(Call call) {
    return Response.empty(entries.find(id(call)).isPresent() ? 204 : 404);
  }

  private Response list(Call call) {
    var filter = Filter.parse(call.query("$filter"));
    var scope = new ArmId("/subscriptions/" + call.subscription());
    var items =
        entries.listed(call, scope, SHAPE.type()).stream()
            .filter(filter)
            .map(entry -> new Paging.Item(entry.id().key(), render(entry)))
            .toList();
    return Paging.ARM.page(call, items);
  }

  @Override
  public ObjectNode render(Entry entry) {
    return entry.body();
  }

  private static ArmId id(Call call) {
    return new ArmId(
        "/subscriptions/" + call.subscription() + "/resourceGroups/" + call.name("name"));
  }
}
