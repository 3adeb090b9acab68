package dev.drydock.sim.kubernetes.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Chooses objects by their labels.
public record LabelSelector(List<Requirement> requirements) {
  /// @param operator `in`, `notin`, `exists` or `!`; an equality is an `in` of one value
  public record Requirement(String key, String operator, List<String> values) {
    boolean matches(JsonNode labels) {
      var value = labels.get(key);
      return switch (operator) {
        case "in" -> value != null && values.contains(value.asText());
        case "notin" -> value == null || !values.contains(value.asText());
        case "exists" -> value != null;
        default -> value == null;
      };
    }
  }

  public static final LabelSelector ALL = new LabelSelector(List.of());

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:(!)\\s*)?([-A-Za-z0-9_./]+)\\s*"
              + "(?:(in|notin)\\s*\\(([^)]*)\\)|(==|=|!=)\\s*([-A-Za-z0-9_.]*))?\\s*(?:,|$)");

  /// Read the text of a query parameter; nothing when it is malformed.
  public static Optional<LabelSelector> parse(String text) {
    var requirements = new ArrayList<Requirement>();
    var match = PART.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!match.find(at) || match.start() != at) {
        return Optional.empty();
      }
      requirements.add(requirement(match.toMatchResult()));
      at = match.end();
    }
    return Optional.of(new LabelSelector(requirements));
  }

  private static Requirement requirement(MatchResult match) {
    var key = match.group(2);
    if (match.group(1) != null) {
      return new Requirement(key, "!", List.of());
    }
    if (match.group(3) != null) {
      var values = new ArrayList<String>();
      for (var value : match.group(4).split(",", -1)) {
        values.add(value.strip());
      }
      return new Requirement(key, match.group(3), values);
    }
    if (match.group(5) != null) {
      return new Requirement(
          key, match.group(5).equals("!=") ? "notin" : "in", List.of(match.group(6)));
    }
    return new Requirement(key, "exists", List.of());
  }

  /// Read the selector of a workload or an affinity term.
  public static LabelSelector of(JsonNode selector) {
    var requirements = new ArrayList<Requirement>();
    Json.texts(selector.path("matchLabels"))
        .forEach((key, value) -> requirements.add(new Requirement(key, "in", List.of(value))));
    for (var expression : selector.path("matchExpressions")) {
      var values = new ArrayList<String>();
      expression.path("values").forEach(value -> values.add(value.asText()));
      var operator =
          switch (Json.text(expression, "operator")) {
            case "In" -> "in";
            case "NotIn" -> "notin";
            case "Exists" -> "exists";
            default -> "!";
          };
      requirements.add(new Requirement(Json.text(expression, "key"), operator, values));
    }
    return new LabelSelector(requirements);
  }

  /// Require each of `labels`.
  public static LabelSelector of(SequencedMap<String, String> labels) {
    var requirements = new ArrayList<Requirement>();
    labels.forEach((key, value) -> requirements.add(new Requirement(key, "in", List.of(value))));
    return new LabelSelector(requirements);
  }

  public boolean matches(JsonNode object) {
    var labels = Json.at(object, "metadata", "labels");
    return requirements.stream().allMatch(requirement -> requirement.matches(labels));
  }

  /// Return the form that the scale subresource shows: `app=web,tier in (a,b)`.
  public String text() {
    return String.join(",", requirements.stream().map(LabelSelector::text).toList());
  }

  private static String text(Requirement requirement) {
    return switch (requirement.operator()) {
      case "exists" -> requirement.key();
      case "!" -> "!" + requirement.key();
      case "in" ->
          requirement.values().size() == 1
              ? requirement.key() + "=" + requirement.values().getFirst()
              : requirement.key() + " in (" + String.join(",", requirement.values()) + ")";
      default -> requirement.key() + " notin (" + String.join(",", requirement.values()) + ")";
    };
  }
}
