package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Refused;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The `$filter` of lists of resources and groups: the forms that clients send.
public final class Filter {
  private static final Pattern TAG =
      Pattern.compile(
          "\\s*tagName\\s+eq\\s+'((?:[^']|'')*)'(?:\\s+and\\s+tagValue\\s+eq\\s+'((?:"
              + "[^']|'')*)')?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s*(resourceType|name|location|resourceGroup)\\s+eq\\s+'((?:[^']|'')*)'\\s*",
          Pattern.CASE_INSENSITIVE);

  private Filter() {}

  /// Read a filter, or refuse one that is not understood.
  public static Predicate<Entry> parse(Optional<String> text) {
    if (text.isEmpty() || text.get().isBlank()) {
      return _ -> true;
    }
    var tag = TAG.matcher(text.get());
    if (tag.matches()) {
      var name = plain(tag.group(1));
      var value = Optional.ofNullable(tag.group(2)).map(Filter::plain);
      return entry -> carries(entry.body(), name, value);
    }
    var field = FIELD.matcher(text.get());
    if (field.matches()) {
      var wanted = plain(field.group(2));
      return entry -> value(entry, field.group(1)).equalsIgnoreCase(wanted);
    }
    throw Refused.of(
        400,
        "InvalidFilterInQueryString",
        "Invalid $filter '" + text.get() + "' specified in the query string.");
  }

  /// Say whether tags hold every pair of `a=b,c`, the form of machine learning's lists.
  static boolean tagged(ObjectNode body, String pairs) {
    for (var pair : pairs.split(",", -1)) {
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? Optional.<String>empty() : Optional.of(pair.substring(equals + 1));
      if (!carries(body, name, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean carries(ObjectNode body, String name, Optional<String> value) {
    var tags = body.has("tags") ? body.path("tags") : body.path("properties").path("tags");
    for (var tag : tags.properties()) {
      if (tag.getKey().equalsIgnoreCase(name)) {
        return value.isEmpty() || value.get().equals(tag.getValue().asText());
      }
    }
    return false;
  }

  private static String value(Entry entry, String field) {
    if (field.equalsIgnoreCase("resourceType")) {
      return entry.type();
    }
    if (field.equalsIgnoreCase("name")) {
      return entry.id().name();
    }
    return field.equalsIgnoreCase("location") ? entry.location() : entry.id().group();
  }

  private static String plain(String quoted) {
    return quoted.replace("''", "'");
  }
}
