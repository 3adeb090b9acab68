package dev.drydock.sim.azure.insights;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Times;
import dev.drydock.sim.azure.entra.Tokens;
import dev.drydock.sim.azure.type.OperationStyle;
import dev.drydock.sim.azure.type.Put;
import dev.drydock.sim.azure.type.Regions;
import dev.drydock.sim.azure.type.Shape;
import dev.drydock.sim.azure.type.TypeRules;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.regex.Pattern;

/// Application Insights components.
///
/// Source: Microsoft.Insights 2020-02-02, components_API.json.
public final class Components implements TypeRules {
  private static final Shape SHAPE =
      new Shape(
          "Microsoft.Insights/components",
          "/subscriptions/{subscription}/resourceGroups/{group}/providers"
              + "/Microsoft.Insights/components/{name}",
          Pattern.compile("[-\\w._()]{0,254}[-\\w_()]"),
          200,
          200,
          200,
          200,
          OperationStyle.NONE,
          new Shape.Traits(true, false, false),
          "BadRequest");

  private final World world;

  public Components(World world) {
    this.world = world;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public ObjectNode propose(Put put) {
    var request = put.request();
    if (request.path("kind").asText().isEmpty()) {
      put.violations().add("BadRequest", "kind", "The property 'kind' is required.");
    }
    var asked = Json.text(request, "/properties/Application_Type");
    if (!List.of("web", "other").contains(asked)) {
      put.violations()
          .add("BadRequest", "properties.Application_Type", "Application_Type is web or other.");
    }
    var body = put.before();
    body.put("location", Regions.find(request.path("location").asText()).orElseThrow().name());
    body.set("tags", request.path("tags").isObject() ? request.get("tags") : Json.object());
    body.set("kind", request.path("kind"));
    var properties = Json.within(body, "properties");
    properties.setAll(put.properties());
    complete(put, properties);
    return body;
  }

  private void complete(Put put, ObjectNode properties) {
    properties.put("ApplicationId", put.id().name());
    properties.put("Name", put.id().name());
    properties.put("TenantId", Tokens.TENANT);
    Json.fallback(properties, "CreationDate", Times.text(put.call().at()));
    Json.fallback(properties, "RetentionInDays", 90);
    Json.fallback(properties, "publicNetworkAccessForIngestion", "Enabled");
    Json.fallback(properties, "publicNetworkAccessForQuery", "Enabled");
    if (!properties.hasNonNull("InstrumentationKey")) {
      var chance = world.chance("azure.insights");
      var key = chance.uuid().toString();
      properties.put("AppId", chance.uuid().toString());
      properties.put("InstrumentationKey", key);
      properties.put("ConnectionString", "InstrumentationKey=" + key);
    }
  }
}
