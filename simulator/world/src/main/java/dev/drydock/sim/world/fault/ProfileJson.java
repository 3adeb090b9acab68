package dev.drydock.sim.world.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads and writes the JSON form of a profile. What it does not know it refuses.
final class ProfileJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RULES_MAX = 100;
  private static final List<String> PROFILE = List.of("description", "rules");
  private static final List<String> RULE =
      List.of(
          "fault",
          "rate",
          "service",
          "methods",
          "path",
          "window",
          "most",
          "retry_after",
          "status",
          "times",
          "pause",
          "code",
          "message",
          "age",
          "every");

  private ProfileJson() {}

  static FaultProfile read(String name, String json) {
    var given = object(json);
    know(given, PROFILE, "A profile");
    var rules = new ArrayList<FaultRule>();
    for (var rule : given.path("rules")) {
      know(rule, RULE, "A rule");
      rules.add(rule(rule));
    }
    if (rules.size() > RULES_MAX) {
      throw new IllegalArgumentException("A profile has at most " + RULES_MAX + " rules.");
    }
    return new FaultProfile(name, rules, given.toString());
  }

  static String resource(String name) {
    try (var in = FaultProfile.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(List<FaultRule> rules) {
    var profile = JSON.createObjectNode();
    var list = profile.putArray("rules");
    rules.forEach(rule -> write(rule, list.addObject()));
    return profile.toString();
  }

  private static FaultRule rule(JsonNode json) {
    var methods = new ArrayList<String>();
    json.path("methods").forEach(method -> methods.add(method.asText()));
    return new FaultRule(
        fault(json),
        json.path("rate").asDouble(1),
        new Where(json.path("service").asText(""), methods, json.path("path").asText("")),
        json.has("window") ? span(json, "window", "") : FaultRule.ALWAYS,
        json.path("most").asInt(Integer.MAX_VALUE));
  }

  private static Fault fault(JsonNode json) {
    var word = json.path("fault").asText("");
    return switch (word) {
      case "throttled" -> new Fault.Throttled(span(json, "retry_after", "1s..20s"));
      case "conflict" -> new Fault.Conflict();
      case "precondition" -> new Fault.Precondition();
      case "broken_before" -> new Fault.Broken(json.path("status").asInt(503), false);
      case "broken_after" -> new Fault.Broken(json.path("status").asInt(500), true);
      case "dropped_before" -> new Fault.Dropped(false);
      case "dropped_after" -> new Fault.Dropped(true);
      case "slow_operation" -> new Fault.Slow(json.path("times").asInt(4));
      case "stuck_operation" -> new Fault.Stuck(span(json, "pause", "24h"));
      case "failed_operation" ->
          new Fault.Failed(
              json.path("code").asText("InternalOperationError"),
              json.path("message").asText("The operation failed inside the service."));
      case "stale_list" -> new Fault.Stale(span(json, "age", "10s..2m"));
      case "outside_edit" -> new Fault.Edited(span(json, "every", "2m..10m"));
      default -> throw new IllegalArgumentException("There is no fault '" + word + "'.");
    };
  }

  private static Span span(JsonNode json, String field, String otherwise) {
    return Span.parse(json.path(field).asText(otherwise));
  }

  private static void write(FaultRule rule, ObjectNode json) {
    json.put("fault", rule.fault().word());
    switch (rule.fault()) {
      case Fault.Throttled(var after) -> json.put("retry_after", text(after));
      case Fault.Broken(var status, _) -> json.put("status", status);
      case Fault.Slow(var times) -> json.put("times", times);
      case Fault.Stuck(var pause) -> json.put("pause", text(pause));
      case Fault.Failed(var code, var message) -> json.put("code", code).put("message", message);
      case Fault.Stale(var age) -> json.put("age", text(age));
      case Fault.Edited(var every) -> json.put("every", text(every));
      case Fault.Conflict _, Fault.Precondition _, Fault.Dropped _ -> {}
    }
    json.put("rate", rule.rate());
    json.put("service", rule.where().service());
    var methods = json.putArray("methods");
    rule.where().methods().forEach(methods::add);
    json.put("path", rule.where().path());
    if (!rule.window().equals(FaultRule.ALWAYS)) {
      json.put("window", text(rule.window()));
    }
    json.put("most", rule.most());
  }

  private static String text(Span span) {
    return seconds(span.least()) + ".." + seconds(span.most());
  }

  private static String seconds(Duration duration) {
    return duration.toSeconds() + "s";
  }

  private static void know(JsonNode json, List<String> fields, String what) {
    json.fieldNames()
        .forEachRemaining(field -> {
          if (!fields.contains(field)) {
            throw new IllegalArgumentException(what + " has no field '" + field + "'.");
          }
        });
  }

  private static JsonNode object(String json) {
    try {
      var given = JSON.readTree(json);
      if (given.isObject()) {
        return given;
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("A profile is a JSON object.", broken);
    }
    throw new IllegalArgumentException("A profile is a JSON object.");
  }
}
