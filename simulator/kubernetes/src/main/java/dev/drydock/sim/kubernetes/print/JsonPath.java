package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paths by which columns name fields: `.a.b`, `[0]`, `[*]`, `['a.b']`, `\.` in a name, and
/// `[?(@.a=="x")]`.
final class JsonPath {
  private static final Pattern STEP =
      Pattern.compile(
          "\\.(?<field>(?:\\\\.|[^.\\[\\\\])+)"
              + "|\\[(?<index>[0-9]+)]"
              + "|\\[(?<all>\\*)]"
              + "|\\['(?<quoted>[^']+)']"
              + "|\\[\\?\\(@\\.(?<key>[^=!()]+?)\\s*==\\s*[\"'](?<value>[^\"']*)[\"']\\)]");

  private final List<Matcher> steps;

  private JsonPath(List<Matcher> steps) {
    this.steps = steps;
  }

  /// Read a path; one that is of another form finds nothing.
  static JsonPath parse(String text) {
    var steps = new ArrayList<Matcher>();
    int at = 0;
    while (at < text.length()) {
      var step = STEP.matcher(text).region(at, text.length());
      if (!step.lookingAt()) {
        return new JsonPath(List.of());
      }
      steps.add(step);
      at = step.end();
    }
    return new JsonPath(steps);
  }

  /// Return what the path leads to, in order.
  List<JsonNode> find(JsonNode from) {
    var found = List.of(from);
    for (var step : steps) {
      var next = new ArrayList<JsonNode>();
      found.forEach(node -> walk(step, node, next));
      found = next.stream().filter(node -> !Json.absent(node)).toList();
    }
    return steps.isEmpty() ? List.of() : found;
  }

  private static void walk(Matcher step, JsonNode node, List<JsonNode> next) {
    if (step.group("field") != null) {
      next.add(node.path(step.group("field").replace("\\", "")));
    } else if (step.group("quoted") != null) {
      next.add(node.path(step.group("quoted")));
    } else if (step.group("index") != null) {
      next.add(node.path(Integer.parseInt(step.group("index"))));
    } else if (step.group("all") != null) {
      node.forEach(next::add);
    } else {
      var key = step.group("key").split("\\.", -1);
      node.forEach(each -> {
        if (Json.text(each, key).equals(step.group("value"))) {
          next.add(each);
        }
      });
    }
  }
}
