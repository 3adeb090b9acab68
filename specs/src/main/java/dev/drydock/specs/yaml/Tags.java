package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;

/// The tags that a spec may write: those of the core schema, on what they say. Any other could only
/// be ignored, and nothing that is written is ignored.
final class Tags {
  private static final String YAML = "tag:yaml.org,2002:";

  private Tags() {}

  /// Whether a tag says that a scalar is a text, however it looks.
  static boolean isText(String tag) {
    return tag.equals("!") || tag.equals(YAML + "str");
  }

  static boolean fitsSequence(String tag) {
    return tag.isEmpty() || tag.equals("!") || tag.equals(YAML + "seq");
  }

  static boolean fitsMapping(String tag) {
    return tag.isEmpty() || tag.equals("!") || tag.equals(YAML + "map");
  }

  /// Whether a tag is that of a scalar's value, which was read by how it looks.
  static boolean fits(String tag, Value value) {
    return switch (tag) {
      case YAML + "null" -> value.isNull();
      case YAML + "bool" -> value.type().equals(Type.BOOL);
      case YAML + "int" -> value instanceof Value.Number(var number) && number.scale() <= 0;
      case YAML + "float" -> value.type().equals(Type.NUMBER);
      case String _ -> false;
    };
  }

  static Diagnostic refusal(Span span, String tag) {
    return Diagnostic.at(
        span,
        Code.DRY0143,
        "has a tag that does not fit",
        "The tag is "
            + (tag.startsWith(YAML) ? "!!" + tag.substring(YAML.length()) : tag)
            + ". Specs know YAML's own tags str, int, float, bool, null, seq and map, each before"
            + " what looks like it.");
  }
}
