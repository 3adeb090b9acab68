package dev.drydock.specs.eval.function.encoding;

import dev.drydock.specs.eval.function.call.Arguments;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Resolve scalars as Terraform's `yamldecode` does: YAML 1.1's words for true and false (a spec's
/// own YAML does not know them), YAML 1.2's numbers, and days as points in time.
final class YamlScalars {
  private static final String TAGS = "tag:yaml.org,2002:";
  private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");
  private static final Pattern TRUE = Pattern.compile("y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE");
  private static final Pattern FALSE =
      Pattern.compile("n|N|no|No|NO|off|Off|OFF|false|False|FALSE");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d{1,4096}(\\.\\d{0,4096})?|\\.\\d{1,4096})([eE][-+]?\\d{1,4})?");
  private static final Pattern RADIX =
      Pattern.compile("([-+]?)0(?:x([0-9a-fA-F]{1,4096})|o([0-7]{1,4096})|b([01]{1,4096}))");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private YamlScalars() {}

  static Optional<Value> value(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag().getValue();
    if (scalar.isPlain() && !isExplicit(scalar)) {
      return plain(text);
    }
    if (!isExplicit(scalar) || tag.equals(TAGS + "str") || tag.equals(TAGS + "binary")) {
      return Optional.of(Arguments.composed(text));
    }
    var value = plain(text);
    return switch (tag.replace(TAGS, "")) {
      case "int", "float" -> value.filter(Value.Number.class::isInstance);
      case "bool" -> value.filter(Value.Bool.class::isInstance);
      case "null" -> value.filter(Value::isNull);
      default -> Optional.empty();
    };
  }

  /// Whether the tag was written: what the library resolves for itself never is one of these.
  private static boolean isExplicit(ScalarNode scalar) {
    return startsTag(scalar) || !scalar.getTag().getValue().startsWith(TAGS);
  }

  private static boolean startsTag(ScalarNode scalar) {
    return scalar
        .getStartMark()
        .filter(mark -> mark.getPointer() < mark.getBuffer().length)
        .filter(mark -> mark.getBuffer()[mark.getPointer()] == '!')
        .isPresent();
  }

  private static Optional<Value> plain(String text) {
    if (NULLS.contains(text)) {
      return Optional.of(Value.absent());
    }
    if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
      return Optional.of(Value.of(TRUE.matcher(text).matches()));
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(Value.of(new BigDecimal(text)));
    }
    var radix = RADIX.matcher(text);
    if (radix.matches()) {
      int base = radix.group(2) != null ? 16 : radix.group(3) != null ? 8 : 2;
      var digits = text.substring(radix.group(1).length() + 2);
      var number = new BigDecimal(new BigInteger(digits, base));
      return Optional.of(Value.of(radix.group(1).equals("-") ? number.negate() : number));
    }
    return Optional.of(
        DAY.matcher(text).matches() ? Value.of(text + "T00:00:00Z") : Arguments.composed(text));
  }
}
