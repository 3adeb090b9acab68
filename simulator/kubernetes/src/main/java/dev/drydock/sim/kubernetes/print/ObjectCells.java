package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What tables show of nodes, events, volumes, quotas, roles and the like.
final class ObjectCells {
  private static final String ROLE = "node-role.kubernetes.io/";

  private ObjectCells() {}

  static void addTo(Map<String, Cell> all) {
    all.put("nodeStatus", Cells.text(ObjectCells::nodeStatus));
    all.put("nodeRoles", Cells.text(ObjectCells::roles));
    all.put(
        "configData",
        Cells.number(object -> object.path("data").size() + object.path("binaryData").size()));
    all.put("secretData", Cells.number(object -> object.path("data").size()));
    all.put("accountSecrets", Cells.number(object -> object.path("secrets").size()));
    all.put("webhooks", Cells.number(object -> object.path("webhooks").size()));
    all.put(
        "globalDefault",
        (object, _) -> Json.NODES.booleanNode(object.path("globalDefault").asBoolean()));
    all.put("storageName", Cells.text(ObjectCells::storageName));
    all.put(
        "expansion",
        (object, _) -> Json.NODES.booleanNode(object.path("allowVolumeExpansion").asBoolean()));
    addEvents(all);
    addVolumes(all);
    addRoles(all);
  }

  private static void addEvents(Map<String, Cell> all) {
    all.put("eventFirst", (event, now) -> Json.NODES.textNode(first(event, now)));
    all.put("eventLast", (event, now) -> Json.NODES.textNode(last(event, now)));
    all.put("eventObject", Cells.text(ObjectCells::involved));
    all.put("eventSource", Cells.text(ObjectCells::source));
    all.put("eventMessage", Cells.text(event -> Json.text(event, "message").strip()));
    all.put("eventCount", Cells.number(ObjectCells::count));
  }

  private static void addVolumes(Map<String, Cell> all) {
    all.put("phase", Cells.text(ObjectCells::phase));
    all.put("volumeModes", Cells.text(object -> modes(Json.at(object, "spec", "accessModes"))));
    all.put("claimModes", Cells.text(object -> modes(Json.at(object, "status", "accessModes"))));
    all.put(
        "claimCapacity", Cells.text(object -> Json.text(object, "status", "capacity", "storage")));
    all.put("volumeClaim", Cells.text(ObjectCells::claim));
    all.put("quotaRequests", Cells.text(quota -> used(quota, false)));
    all.put("quotaLimits", Cells.text(quota -> used(quota, true)));
  }

  private static void addRoles(Map<String, Cell> all) {
    all.put(
        "boundRole",
        Cells.text(binding ->
            Json.text(binding, "roleRef", "kind") + "/" + Json.text(binding, "roleRef", "name")));
    all.put("boundUsers", Cells.text(binding -> subjects(binding, "User")));
    all.put("boundGroups", Cells.text(binding -> subjects(binding, "Group")));
    all.put("boundAccounts", Cells.text(binding -> subjects(binding, "ServiceAccount")));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String nodeStatus(ObjectNode node) {
    var ready =
        Json.objects(Json.at(node, "status", "conditions")).stream()
            .filter(condition -> Json.text(condition, "type").equals("Ready"))
            .map(condition -> Json.text(condition, "status").equals("True") ? "Ready" : "NotReady")
            .findFirst()
            .orElse("Unknown");
    boolean closed = Json.at(node, "spec", "unschedulable").asBoolean();
    return closed ? ready + ",SchedulingDisabled" : ready;
  }

  private static String roles(ObjectNode node) {
    var roles =
        Json.texts(Json.at(node, "metadata", "labels")).keySet().stream()
            .filter(label -> label.startsWith(ROLE) && label.length() > ROLE.length())
            .map(label -> label.substring(ROLE.length()))
            .toList();
    return Cells.joined(roles, ",");
  }

  private static String storageName(ObjectNode object) {
    var standard =
        Json.text(object, "metadata", "annotations", "storageclass.kubernetes.io/is-default-class");
    return Json.text(object, "metadata", "name") + (standard.equals("true") ? " (default)" : "");
  }

  private static String first(ObjectNode event, Instant now) {
    var time = Json.text(event, "firstTimestamp");
    return Age.since(time.isEmpty() ? Json.text(event, "eventTime") : time, now);
  }

  private static String last(ObjectNode event, Instant now) {
    var series = Json.text(event, "series", "lastObservedTime");
    var time = series.isEmpty() ? Json.text(event, "lastTimestamp") : series;
    return time.isEmpty() ? first(event, now) : Age.since(time, now);
  }

  private static String involved(ObjectNode event) {
    return lower(Json.text(event, "involvedObject", "kind"))
        + "/"
        + Json.text(event, "involvedObject", "name");
  }

  private static String source(ObjectNode event) {
    var component = Json.text(event, "source", "component");
    var host = Json.text(event, "source", "host");
    var who = component.isEmpty() ? Json.text(event, "reportingComponent") : component;
    var where = host.isEmpty() ? Json.text(event, "reportingInstance") : host;
    return where.isEmpty() ? who : who + ", " + where;
  }

  private static int count(ObjectNode event) {
    int series = Json.at(event, "series", "count").asInt();
    return series > 0 ? series : Math.max(1, event.path("count").asInt());
  }

  private static String phase(ObjectNode volume) {
    return volume.path("metadata").has("deletionTimestamp")
        ? "Terminating"
        : Json.text(volume, "status", "phase");
  }

  private static String modes(JsonNode modes) {
    var shown = new ArrayList<String>();
    for (var mode : modes) {
      shown.add(
          switch (mode.asText()) {
            case "ReadWriteOnce" -> "RWO";
            case "ReadOnlyMany" -> "ROX";
            case "ReadWriteMany" -> "RWX";
            case "ReadWriteOncePod" -> "RWOP";
            default -> mode.asText();
          });
    }
    return String.join(",", shown);
  }

  private static String claim(ObjectNode volume) {
    var claim = Json.at(volume, "spec", "claimRef");
    return claim.isObject() ? Json.text(claim, "namespace") + "/" + Json.text(claim, "name") : "";
  }

  private static String used(ObjectNode quota, boolean limits) {
    var shown = new ArrayList<String>();
    for (var hard : Json.texts(Json.at(quota, "status", "hard")).entrySet()) {
      if (hard.getKey().startsWith("limits.") == limits) {
        var used = Json.text(quota, "status", "used", hard.getKey());
        shown.add(hard.getKey() + ": " + (used.isEmpty() ? "0" : used) + "/" + hard.getValue());
      }
    }
    return String.join(", ", shown);
  }

  private static String subjects(ObjectNode binding, String kind) {
    List<String> names =
        Json.objects(binding.path("subjects")).stream()
            .filter(subject -> Json.text(subject, "kind").equals(kind))
            .map(subject ->
                kind.equals("ServiceAccount")
                    ? Json.text(subject, "namespace") + "/" + Json.text(subject, "name")
                    : Json.text(subject, "name"))
            .toList();
    return String.join(", ", names);
  }
}
