package dev.drydock.sim.kubernetes.print;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;

/// One column of a table.
///
/// @param format `name` for the object's name, else mostly empty
/// @param priority 0 for what is always printed, more for `-o wide`
/// @param source a path or what computes the cell, told as the description
record Column(String name, String type, String format, int priority, String source, Cell cell) {
  ObjectNode definition() {
    return Json.object()
        .put("name", name)
        .put("type", type)
        .put("format", format)
        .put("description", source)
        .put("priority", priority);
  }
}
