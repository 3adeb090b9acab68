package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Knows the columns of every resource.
final class Columns {
  private static final Column NAME = read("Name | string name | 0 | .metadata.name");

  /// What a resource shows that nobody wrote columns for.
  private static final List<Column> OTHERWISE =
      List.of(NAME, read("Created At | date | 0 | .metadata.creationTimestamp"));

  private static final Map<String, List<Column>> BUILT_IN = readAll();

  private Columns() {}

  /// Say whether somebody wrote columns for a built-in resource.
  static boolean written(ApiResource resource) {
    return BUILT_IN.containsKey(resource.qualifiedName());
  }

  static List<Column> of(ApiResource resource) {
    return BUILT_IN.getOrDefault(resource.qualifiedName(), OTHERWISE);
  }

  /// Return the columns that a definition's `additionalPrinterColumns` ask for.
  static List<Column> custom(JsonNode asked) {
    var columns = new ArrayList<Column>();
    columns.add(NAME);
    if (asked.isEmpty()) {
      columns.add(read("Age | date | 0 | #age"));
    }
    for (var column : asked) {
      var path = Json.text(column, "jsonPath");
      var type = Json.text(column, "type");
      columns.add(
          new Column(
              Json.text(column, "name"),
              type,
              Json.text(column, "format"),
              column.path("priority").asInt(),
              path,
              type.equals("date") ? Cells.age(path) : Cells.value(path, type)));
    }
    return columns;
  }

  private static Column read(String line) {
    var parts = line.split(" \\| ", -1);
    var type = parts[1].split(" ", -1);
    return new Column(
        parts[0],
        type[0],
        type.length > 1 ? type[1] : "",
        Integer.parseInt(parts[2]),
        parts[3].replaceFirst(" \\?.*", ""),
        Cells.parse(parts[3]));
  }

  private static Map<String, List<Column>> readAll() {
    var all = new TreeMap<String, List<Column>>();
    List<Column> columns = new ArrayList<>();
    for (var line : text().lines().filter(line -> !line.startsWith("#")).toList()) {
      if (line.startsWith("[")) {
        columns = new ArrayList<>();
        all.put(line.substring(1, line.length() - 1), columns);
      } else {
        columns.add(read(line));
      }
    }
    return all;
  }

  private static String text() {
    try (var in = Objects.requireNonNull(Columns.class.getResourceAsStream("columns.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
