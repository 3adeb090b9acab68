package dev.drydock.sim.azure.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;

/// What an event tells of its call.
///
/// @param level `Informational`, `Warning` or `Error`
/// @param code the HTTP status that went with it; 0 for none
record Happening(String name, String status, String level, int code) {
  private static final String BEGIN = "BeginRequest";
  private static final String END = "EndRequest";
  private static final String INFORMATIONAL = "Informational";

  static Happening started() {
    return new Happening(BEGIN, "Started", INFORMATIONAL, 0);
  }

  static Happening accepted(int code) {
    return new Happening(END, "Accepted", INFORMATIONAL, code);
  }

  static Happening succeeded(int code) {
    return new Happening(END, "Succeeded", INFORMATIONAL, code);
  }

  static Happening failed(int code) {
    return new Happening(END, "Failed", "Error", code);
  }

  /// @param status of the operation
  static Happening ended(String status) {
    var level =
        switch (status) {
          case "Succeeded" -> INFORMATIONAL;
          case "Canceled" -> "Warning";
          default -> "Error";
        };
    return new Happening(END, status, level, 0);
  }

  /// Put what it tells into an event.
  void tell(ObjectNode event) {
    localizable(event, "eventName", name, name.equals(BEGIN) ? "Begin request" : "End request");
    localizable(event, "status", status, status);
    event.put("level", level);
    var word = word();
    var shown = word.isEmpty() ? "" : words(word) + " (HTTP Status Code: " + code + ")";
    localizable(event, "subStatus", word, shown);
    if (!word.isEmpty()) {
      event.putObject("properties").put("statusCode", word);
    }
  }

  /// Put a text that a reader's language may change: here it never does.
  static void localizable(ObjectNode event, String field, String value, String shown) {
    Json.within(event, field).put("value", value).put("localizedValue", shown);
  }

  private String word() {
    return switch (code) {
      case 0 -> "";
      case 200 -> "OK";
      case 201 -> "Created";
      case 202 -> "Accepted";
      case 204 -> "NoContent";
      case 400 -> "BadRequest";
      case 403 -> "Forbidden";
      case 404 -> "NotFound";
      case 409 -> "Conflict";
      case 412 -> "PreconditionFailed";
      default -> Integer.toString(code);
    };
  }

  /// Part words as people write them: `BadRequest` is "Bad Request".
  private static String words(String word) {
    return word.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }
}
