package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// How a field stands in JSON, where that is not as it is.
public enum Shape {
  PLAIN,
  /// A region: `West Europe` is `westeurope`.
  REGION,
  /// A number that a tag carries as text.
  NUMBER_IN_TEXT,
  /// A flag that a tag carries as text.
  FLAG_IN_TEXT,
  /// The users' own tags among all tags: what Drydock and Azure keep there is left out.
  TAGS,
  /// Shares of traffic: what gets none is left out, as a map without it means the same.
  SHARES,
  /// Whether the service calls the object sound. Never written: to assert it is to want another try
  /// after a failure.
  STATE;

  /// Tags that are nobody's business but Drydock's and Azure's.
  static final List<String> RESERVED = List.of("drydock-", "hidden-", "aks-managed-");

  private static final List<String> UNSOUND = List.of("failed", "canceled");

  /// States of an operation that somebody began and that will end. A pool or a deployment that
  /// scales by itself is none: it is as it should be.
  private static final List<String> UNDER_WAY =
      List.of(
          "accepted",
          "creating",
          "deleting",
          "inprogress",
          "provisioning",
          "registeringdns",
          "resolvingdns",
          "updating");

  /// What [#STATE] reads as when nothing has failed and nothing is under way.
  public static final Value SOUND = Value.of("Succeeded");

  Value read(JsonNode node) {
    return switch (this) {
      case PLAIN -> Json.value(node);
      case REGION -> Value.of(node.asText().replace(" ", "").toLowerCase(Locale.ROOT));
      case NUMBER_IN_TEXT -> number(node.asText());
      case FLAG_IN_TEXT -> Value.of(Boolean.parseBoolean(node.asText()));
      case TAGS -> tags(node);
      case SHARES -> shares(node);
      case STATE -> {
        var state = Value.of(node.asText());
        yield isUnderWay(state) || isIn(UNSOUND, state) ? state : SOUND;
      }
    };
  }

  JsonNode write(Value value) {
    return switch (this) {
      case PLAIN, REGION, TAGS, SHARES, STATE -> Json.of(value);
      case NUMBER_IN_TEXT, FLAG_IN_TEXT ->
          JsonNodeFactory.instance.textNode(Json.of(value).asText());
    };
  }

  /// Whether a state says that the service is at work on the object.
  public static boolean isUnderWay(Value state) {
    return isIn(UNDER_WAY, state);
  }

  private static boolean isIn(List<String> states, Value state) {
    return state instanceof Value.Text(var text) && states.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean reserved(String tag) {
    return RESERVED.stream().anyMatch(tag::startsWith);
  }

  private static Value number(String text) {
    try {
      return Value.of(new BigDecimal(text));
    } catch (NumberFormatException edited) {
      // Somebody wrote over the tag: shown as it is, it differs from any number.
      return Value.of(text);
    }
  }

  private static Value shares(JsonNode node) {
    var shares = new LinkedHashMap<String, Value>();
    node.properties()
        .forEach(share -> {
          if (share.getValue().asInt() > 0) {
            shares.put(share.getKey(), Json.value(share.getValue()));
          }
        });
    return Value.object(shares);
  }

  private static Value tags(JsonNode node) {
    var tags = new LinkedHashMap<String, String>();
    node.properties()
        .forEach(entry -> {
          if (!reserved(entry.getKey())) {
            tags.put(entry.getKey(), entry.getValue().asText());
          }
        });
    return Value.textMap(tags);
  }
}
