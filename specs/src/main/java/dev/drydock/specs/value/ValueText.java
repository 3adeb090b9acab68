package dev.drydock.specs.value;

import java.util.stream.Collectors;

/// Show values and types in messages. What is sensitive, or not known yet, is said and not shown.
public final class ValueText {
  private ValueText() {}

  /// Return a value as one would write it in HCL.
  public static String of(Value value) {
    return switch (value) {
      case Value.Null _ -> "null";
      case Value.Bool(var flag) -> Boolean.toString(flag);
      case Value.Number number -> number.plain();
      case Value.Text(var text) -> quoted(text);
      case Value.Sequence sequence ->
          sequence.elements().stream()
              .map(ValueText::of)
              .collect(Collectors.joining(", ", "[", "]"));
      case Value.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + " = " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Reference(var address) -> address.toString();
      case Value.Unknown _ -> "(known after apply)";
      case Value.Sensitive _ -> "(sensitive value)";
    };
  }

  /// Return what a type is called: `text`, `list of number`.
  public static String of(Type type) {
    return switch (type) {
      case Type.Any _ -> "any value";
      case Type.Bool _ -> "true or false";
      case Type.Number _ -> "number";
      case Type.Text _ -> "text";
      case Type.ListOf(var element) -> "list of " + of(element);
      case Type.SetOf(var element) -> "set of " + of(element);
      case Type.MapOf(var element) -> "map of " + of(element);
      case Type.TupleOf(var elements) -> "list of " + elements.size() + " elements";
      case Type.ObjectOf _ -> "object";
      case Type.ResourceOf(var kind) -> "reference to a " + kind;
    };
  }

  /// Return what a value is, in a word or two, never what it holds.
  public static String kindOf(Value value) {
    return switch (value) {
      case Value.Null _ -> "null";
      case Value.Bool _ -> "true or false";
      case Value.Number _ -> "a number";
      case Value.Text _ -> "a text";
      case Value.Sequence sequence -> sequence.type() instanceof Type.SetOf ? "a set" : "a list";
      case Value.Mapping mapping -> mapping.type() instanceof Type.MapOf ? "a map" : "an object";
      case Value.Reference(var address) -> "the resource " + address;
      case Value.Unknown(var type, _) -> of(type) + ", known after apply";
      case Value.Sensitive(var hidden) -> kindOf(hidden);
    };
  }

  /// Put a text in quotes, with HCL's escapes.
  public static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    int length = text.length();
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      char next = at + 1 < length ? text.charAt(at + 1) : '\0';
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '$', '%' -> quoted.append(sign(c, next, at + 1 == length));
        default -> quoted.append(Character.isISOControl(c) ? escaped(c) : c);
      }
    }
    return quoted.append('"').toString();
  }

  /// Escape `$` and `%` where they would open a sequence, or escape one that follows.
  private static String sign(char c, char next, boolean last) {
    if (next == '{') {
      return "" + c + c;
    }
    return last || next == c ? escaped(c) : String.valueOf(c);
  }

  private static String escaped(char c) {
    var hex = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - hex.length()) + hex;
  }
}
