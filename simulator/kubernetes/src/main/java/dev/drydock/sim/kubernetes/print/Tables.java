package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Shows objects as rows of a table.
public final class Tables {
  /// How much of an object comes with its row.
  public enum Include {
    NONE,
    METADATA,
    OBJECT;

    /// Read the query parameter `includeObject`.
    public static Include of(String text) {
      return switch (text) {
        case "None" -> NONE;
        case "Object" -> OBJECT;
        default -> METADATA;
      };
    }
  }

  private static final String META = "meta.k8s.io/v1";

  private final InstantSource clock;
  private final Function<ApiResource, JsonNode> customColumns;

  /// @param customColumns finds the `additionalPrinterColumns` of a custom resource
  public Tables(InstantSource clock, Function<ApiResource, JsonNode> customColumns) {
    this.clock = clock;
    this.customColumns = customColumns;
  }

  /// Show objects.
  ///
  /// @param metadata of the table
  /// @param headed false leaves the columns out, as watches do after their first event
  public ObjectNode table(
      ApiResource resource,
      List<ObjectNode> objects,
      Include include,
      ObjectNode metadata,
      boolean headed) {
    var columns =
        resource.custom() ? Columns.custom(customColumns.apply(resource)) : Columns.of(resource);
    var table = Json.object().put("kind", "Table").put("apiVersion", META);
    table.set("metadata", metadata);
    if (headed) {
      var definitions = table.putArray("columnDefinitions");
      columns.forEach(column -> definitions.add(column.definition()));
    } else {
      table.putNull("columnDefinitions");
    }
    if (objects.isEmpty() && !resource.custom() && !Columns.written(resource)) {
      return table.putNull("rows");
    }
    var rows = table.putArray("rows");
    for (var object : objects) {
      rows.add(row(columns, object, include));
    }
    return table;
  }

  private ObjectNode row(List<Column> columns, ObjectNode object, Include include) {
    var row = Json.object();
    var now = clock.instant();
    var cells = row.putArray("cells");
    columns.forEach(column -> cells.add(column.cell().of(object, now)));
    switch (include) {
      case NONE -> row.putNull("object");
      case METADATA -> row.set("object", metadata(object));
      case OBJECT -> row.set("object", object);
    }
    return row;
  }

  /// Show an object's metadata alone.
  public static ObjectNode metadata(ObjectNode object) {
    var json = Json.object().put("kind", "PartialObjectMetadata").put("apiVersion", META);
    json.set("metadata", object.path("metadata"));
    return json;
  }
}
