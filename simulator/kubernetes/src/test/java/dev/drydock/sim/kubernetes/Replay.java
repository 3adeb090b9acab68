package dev.drydock.sim.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Sends recorded requests and compares the answers, once what differs between any two servers
/// (uids, times, versions, drawn names, how fast controllers are) is taken out or mapped.
final class Replay {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The recorded server was a fork that gives every namespace one more certificate.
  private static final String FORKED = "openshift-service-ca.crt";

  private final Lab lab;

  /// Recorded uids, versions and tokens, and what stands for them here.
  private final Map<String, String> ours = new LinkedHashMap<>();

  Replay(Lab lab) {
    this.lab = lab;
  }

  /// Return how the answer differs; empty when it does not.
  String difference(JsonNode exchange) throws IOException {
    unrecorded(Json.text(exchange, "name"));
    lab.pass(pause(Json.text(exchange, "name")));
    var response = send(exchange.get("request"));
    var expected = exchange.get("response");
    var body = body(response, expected.get("body"));
    learn(expected.get("body"), body);
    var differences = new StringBuilder();
    if (response.status() != expected.get("status").asInt()) {
      differences.append("status ").append(response.status()).append('\n');
    }
    var warning = Json.at(expected, "headers", "Warning").path(0).asText();
    if (!response.headers().first("Warning").orElse("").equals(warning)) {
      differences.append("warning ").append(response.headers().first("Warning")).append('\n');
    }
    var theirs = plain(expected.get("body"), true);
    var mine = plain(body, false);
    if (!Json.sorted(theirs).equals(Json.sorted(mine))) {
      diff("", theirs, mine, differences);
    }
    return differences.toString();
  }

  /// Do what happened between the recorded exchanges.
  private void unrecorded(String next) {
    switch (next) {
      case "ssa-create-by-drydock" -> map("openshift-service-ca.crt", "");
      case "list-limit" -> {
        for (int i = 1; i <= 7; i++) {
          map("page" + i, "'p':'y'");
        }
      }
      case "watch-add-mod-selector-leave" -> {
        map("w", "'w':'1'");
        patch("{'data':{'x':'1'}}");
        patch("{'metadata':{'labels':{'w':'2'}}}");
      }
      default -> {}
    }
  }

  private void map(String name, String labels) {
    lab.post(
        "/api/v1/namespaces/g1/configmaps",
        "{'metadata':{'name':'" + name + "','labels':{" + labels + "}}}");
  }

  private void patch(String change) {
    lab.call(
        "PATCH",
        "/api/v1/namespaces/g1/configmaps/w",
        "application/merge-patch+json",
        change.replace('\'', '"'));
  }

  /// Read a body; that of a watch becomes a list of as many events as were recorded.
  private static JsonNode body(Response response, JsonNode recorded) throws IOException {
    if (response.feed().isEmpty()) {
      return response.body().length == 0 ? Json.object() : JSON.readTree(response.body());
    }
    var events = Json.array();
    for (var line : response.text().lines().toList()) {
      if (events.size() < recorded.size()) {
        events.add(JSON.readTree(line));
      }
    }
    return events;
  }

  /// The recording waited where controllers had to come first.
  private static Duration pause(String name) {
    return switch (name) {
      case "ssa-create-by-drydock", "cr-ssa-create", "pod-gpu-scheduled", "deploy-scale-get" ->
          Duration.ofSeconds(1);
      case "crd-established", "ns-gone", "table-pods", "ssar" -> Duration.ofSeconds(3);
      case "node-status-patch" -> Duration.ofSeconds(1);
      default -> Duration.ofMillis(1);
    };
  }

  private Response send(JsonNode request) {
    var headers =
        Headers.of("Authorization", "Bearer " + lab.token()).and("User-Agent", "recorder/1");
    headers = headers.and("Accept", request.get("accept").asText());
    if (request.path("contentType").isTextual()) {
      headers = headers.and("Content-Type", request.get("contentType").asText());
    }
    var body = request.path("body");
    var text = body.isTextual() ? body.asText() : Json.absent(body) ? "" : body.toString();
    return lab.clusters.serve(
        Lab.KEY,
        new Request(
            Json.text(request, "method"),
            URI.create("https://" + Lab.HOST + version(map(Json.text(request, "path")))),
            headers,
            map(text).getBytes(StandardCharsets.UTF_8)));
  }

  private String map(String text) {
    var mapped = text;
    for (var each : ours.entrySet()) {
      mapped = mapped.replace(each.getKey(), each.getValue());
    }
    return mapped;
  }

  /// A watch begins at a version that an answer told.
  private String version(String path) {
    var at = Pattern.compile("resourceVersion=([0-9]+)").matcher(path);
    return at.find()
        ? path.replace(
            at.group(),
            "resourceVersion="
                + ours.getOrDefault("\"" + at.group(1) + "\"", at.group(1)).replace("\"", ""))
        : path;
  }

  private void learn(JsonNode theirs, JsonNode mine) {
    for (var path : new String[] {"/metadata/uid", "/metadata/continue"}) {
      remember(theirs.at(path), mine.at(path), "");
    }
    remember(theirs.at("/metadata/resourceVersion"), mine.at("/metadata/resourceVersion"), "\"");
    for (int i = 0; i < theirs.path("items").size(); i++) {
      learn(theirs.get("items").get(i), mine.path("items").path(i));
    }
  }

  private void remember(JsonNode theirs, JsonNode mine, String quote) {
    if (theirs.isTextual() && mine.isTextual() && theirs.asText().length() > 1) {
      ours.put(quote + theirs.asText() + quote, quote + mine.asText() + quote);
    }
  }

  private JsonNode plain(JsonNode node, boolean recorded) {
    if (node instanceof ArrayNode array) {
      var all = Json.array();
      for (var each : array) {
        if (!FORKED.equals(Json.text(each, "configMap", "name"))
            && !FORKED.equals(Json.text(each, "object", "metadata", "name"))) {
          all.add(plain(each, recorded));
        }
      }
      return all;
    }
    if (node instanceof ObjectNode object) {
      var all = Json.object();
      for (var field : object.properties()) {
        all.set(field.getKey(), plainField(field.getKey(), field.getValue(), recorded));
      }
      return all;
    }
    return node.isTextual() ? Json.NODES.textNode(plainText(node.asText(), recorded)) : node;
  }

  private JsonNode plainField(String name, JsonNode value, boolean recorded) {
    boolean drawn =
        name.matches(
            "uid|resourceVersion|continue|.*[tT]imestamp|time|.*Time|remainingItemCount|token");
    if (drawn && value.isValueNode() && !value.isNull()) {
      return Json.NODES.textNode("*");
    }
    if (name.equals("columnDefinitions")) {
      return withoutProse(value);
    }
    if (name.matches("audiences|ca\\.crt|kubernetes\\.io/description")) {
      return Json.NODES.textNode("*");
    }
    if (name.equals("managedFields")) {
      return ordered(plain(value, recorded));
    }
    return plain(value, recorded);
  }

  /// The real server describes columns in sentences of its own; those are not kept.
  private static JsonNode withoutProse(JsonNode columns) {
    var kept = columns.deepCopy();
    Json.objects(kept).forEach(column -> column.remove("description"));
    return kept;
  }

  /// Entries of one second are sorted by manager, and how long a second is differs.
  private static JsonNode ordered(JsonNode entries) {
    var sorted = Json.array();
    Json.objects(entries).stream()
        .sorted(
            Comparator.comparing(entry ->
                Json.text(entry, "operation")
                    + Json.text(entry, "manager")
                    + Json.text(entry, "subresource")))
        .forEach(sorted::add);
    return sorted;
  }

  private String plainText(String text, boolean recorded) {
    return (recorded ? map(text) : text)
        .replaceAll("gen-[a-z0-9]{5}", "gen-*")
        .replaceAll("kube-api-access-[a-z0-9]{5}", "kube-api-access-*")
        .replaceAll("web-[a-z0-9]{9,10}\\b", "web-*")
        .replaceAll("current: [0-9]+", "current: *")
        .replaceAll("^([0-9]+[smhdy]){1,2}$", "(age)");
  }

  private static void diff(String path, JsonNode theirs, JsonNode mine, StringBuilder out) {
    if (theirs.isObject() && mine.isObject()) {
      var names = new TreeSet<String>();
      theirs.fieldNames().forEachRemaining(names::add);
      mine.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> diff(path + "." + name, theirs.path(name), mine.path(name), out));
    } else if (theirs.isArray() && mine.isArray() && theirs.size() == mine.size()) {
      for (int i = 0; i < theirs.size(); i++) {
        diff(path + "[" + i + "]", theirs.get(i), mine.get(i), out);
      }
    } else if (!theirs.equals(mine)) {
      out.append(path).append("\n  theirs ").append(theirs).append("\n  ours   ");
      out.append(mine).append('\n');
    }
  }
}
