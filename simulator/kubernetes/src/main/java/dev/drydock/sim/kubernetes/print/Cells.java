package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.json.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what a column shows: a path, or the name of something computed.
final class Cells {
  static final String NONE = "<none>";
  static final String UNSET = "<unset>";

  private static final Map<String, Cell> COMPUTED = computed();

  private Cells() {}

  /// Read `.path`, `.path ? otherwise` or `#name`.
  static Cell parse(String text) {
    if (text.startsWith("#")) {
      var cell = COMPUTED.get(text.substring(1));
      if (cell == null) {
        throw new IllegalStateException("No cell " + text + ". This is a bug in Drydock.");
      }
      return cell;
    }
    int mark = text.indexOf(" ? ");
    var otherwise = mark < 0 ? "" : text.substring(mark + 3);
    var path = JsonPath.parse(mark < 0 ? text : text.substring(0, mark));
    return (object, _) ->
        path.find(object).stream()
            .findFirst()
            .filter(found -> !found.asText("x").isEmpty())
            .map(found -> found.isContainerNode() ? Json.NODES.textNode(found.toString()) : found)
            .orElseGet(() -> literal(otherwise));
  }

  private static JsonNode literal(String text) {
    return text.equals("0") ? Json.NODES.numberNode(0) : Json.NODES.textNode(text);
  }

  /// Show a custom column.
  static Cell value(String path, String type) {
    var parsed = JsonPath.parse(path);
    return (object, _) -> {
      var found = parsed.find(object);
      if (found.isEmpty()) {
        return Json.NODES.nullNode();
      }
      var first = found.getFirst();
      return switch (type) {
        case "integer", "number", "boolean" -> first;
        default ->
            Json.NODES.textNode(
                found.stream()
                    .map(each -> each.isContainerNode() ? each.toString() : each.asText())
                    .collect(Collectors.joining(",")));
      };
    };
  }

  /// Show how long ago the time at a path was.
  static Cell age(String path) {
    var parsed = JsonPath.parse(path);
    return (object, now) -> {
      var time = parsed.find(object).stream().findFirst().map(JsonNode::asText);
      return Json.NODES.textNode(time.map(text -> Age.since(text, now)).orElse("<unknown>"));
    };
  }

  static Cell text(Function<ObjectNode, String> shown) {
    return (object, _) -> Json.NODES.textNode(shown.apply(object));
  }

  static Cell number(Function<ObjectNode, Integer> shown) {
    return (object, _) -> Json.NODES.numberNode(shown.apply(object));
  }

  /// Join texts, or say that there are none.
  static String joined(List<String> texts, String separator) {
    return texts.isEmpty() ? NONE : String.join(separator, texts);
  }

  /// Return one text of every element of a list.
  static List<String> each(JsonNode list, String... path) {
    return Json.objects(list).stream()
        .map(element -> Json.text(element, path))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// Show a map as `a=b,c=d`.
  static String map(JsonNode object) {
    return joined(
        Json.texts(object).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList(),
        ",");
  }

  /// Show a label selector, as its text form.
  static String selector(JsonNode selector) {
    var text = LabelSelector.of(selector).text();
    return text.isEmpty() ? NONE : text;
  }

  private static Map<String, Cell> computed() {
    var all = new TreeMap<String, Cell>();
    all.put("age", age(".metadata.creationTimestamp"));
    PodCells.addTo(all);
    WorkloadCells.addTo(all);
    NetworkCells.addTo(all);
    ObjectCells.addTo(all);
    return all;
  }
}
