package dev.drydock.sim.azure.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Paging;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers what is asked of the activity log.
public final class ActivityQuery {
  private static final int PAGE = 200;
  private static final Paging PAGING = new Paging(PAGE, "", "$skipToken");
  private static final List<String> FIELDS =
      List.of(
          "authorization",
          "caller",
          "category",
          "claims",
          "correlationId",
          "description",
          "eventDataId",
          "eventName",
          "eventTimestamp",
          "httpRequest",
          "id",
          "level",
          "operationId",
          "operationName",
          "properties",
          "resourceGroupName",
          "resourceId",
          "resourceProviderName",
          "resourceType",
          "status",
          "subStatus",
          "submissionTimestamp",
          "subscriptionId",
          "tenantId");

  private final ActivityLog log;

  public ActivityQuery(ActivityLog log) {
    this.log = log;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            "GET",
            "/subscriptions/{subscription}/providers/Microsoft.Insights/eventtypes/management"
                + "/values",
            "Microsoft.Insights/eventtypes",
            this::values));
  }

  private Response values(Call call) {
    try {
      var filter = ActivityFilter.parse(call.query("$filter"), call.at());
      var fields = fields(call.query("$select"));
      var items =
          log.kept().stream()
              .filter(kept -> mine(call, kept.event()) && filter.fits(kept.event()))
              .map(kept -> new Paging.Item(kept.key(), only(kept.event(), fields)))
              .toList();
      return PAGING.page(call, items);
    } catch (ActivityFilter.Unfit unfit) {
      return refused(String.valueOf(unfit.getMessage()));
    }
  }

  private static boolean mine(Call call, ObjectNode event) {
    return event.path("subscriptionId").asText().equalsIgnoreCase(call.subscription());
  }

  /// The service's own form of an error, without an envelope.
  private static Response refused(String message) {
    var body = Json.object().put("code", "BadRequest").put("message", message);
    return Response.json(400, body.toString());
  }

  private static List<String> fields(Optional<String> select) throws ActivityFilter.Unfit {
    if (select.isEmpty()) {
      return FIELDS;
    }
    var fields = new ArrayList<String>();
    for (var asked : select.get().split(",", -1)) {
      fields.add(
          FIELDS.stream()
              .filter(field -> field.equalsIgnoreCase(asked.strip()))
              .findFirst()
              .orElseThrow(
                  () -> new ActivityFilter.Unfit("Events have no property '" + asked + "'.")));
    }
    return fields;
  }

  private static ObjectNode only(ObjectNode event, List<String> fields) {
    return event.retain(fields);
  }
}
