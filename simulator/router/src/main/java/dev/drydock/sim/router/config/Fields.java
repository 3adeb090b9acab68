package dev.drydock.sim.router.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Walks one place of a configuration and gathers what is wrong there and below.
///
/// A fault leaves a stand-in behind, so that one pass finds all faults; nobody sees the stand-ins,
/// because the reader throws at its end.
///
/// @param path of this place
/// @param node what stands there
/// @param faults of the whole text
record Fields(String path, JsonNode node, List<ConfigFault> faults) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /// Note a fault of this place.
  void refuse(String reason) {
    faults.add(new ConfigFault(path, reason));
  }

  /// Refuse every field that is not among `known`.
  Fields only(String... known) {
    if (!node.isObject()) {
      refuse(node.isMissingNode() ? "is missing" : "must be an object");
      return new Fields(path, MissingNode.getInstance(), new ArrayList<>());
    }
    var allowed = List.of(known);
    for (var property : node.properties()) {
      if (!allowed.contains(property.getKey())) {
        at(property.getKey()).refuse("is not a field here; known are " + String.join(", ", known));
      }
    }
    return this;
  }

  Fields at(String field) {
    return new Fields(path.isEmpty() ? field : path + "." + field, node.path(field), faults);
  }

  boolean has(String field) {
    return node.has(field);
  }

  /// Read each element of an array.
  <T> List<T> each(int max, Function<Fields, T> read) {
    var values = new ArrayList<T>();
    if (!node.isArray() || node.size() > max) {
      refuse(node.isMissingNode() ? "is missing" : "must be a list of at most " + max);
      return values;
    }
    for (int i = 0; i < node.size(); i++) {
      values.add(read.apply(new Fields(path + "[" + i + "]", node.path(i), faults)));
    }
    return values;
  }

  /// Read text of the given form.
  String text(Pattern form, String said) {
    if (node.isTextual() && form.matcher(node.textValue()).matches()) {
      return node.textValue();
    }
    refuse(node.isMissingNode() ? "is missing" : "must be " + said);
    return "";
  }

  Optional<String> optional(String field, Function<Fields, String> read) {
    return has(field) ? Optional.of(read.apply(at(field))) : Optional.empty();
  }

  int whole(int min, int max) {
    if (node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToInt()) {
      int value = node.intValue();
      if (value >= min && value <= max) {
        return value;
      }
    }
    refuse(node.isMissingNode() ? "is missing" : "must be a whole number, " + min + " to " + max);
    return min;
  }

  /// Read a share: 0 to 100 in percent, at most two decimals.
  BigDecimal share() {
    if (node.isNumber()) {
      var value = node.decimalValue();
      if (value.signum() >= 0 && value.compareTo(WHOLE) <= 0 && decimals(value) <= 2) {
        return value;
      }
    }
    refuse(node.isMissingNode() ? "is missing" : "must be 0 to 100 with at most two decimals");
    return BigDecimal.ZERO;
  }

  private static int decimals(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
  }
}
