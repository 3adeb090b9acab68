package dev.drydock.azure.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells what a call that did not do what was asked means.
public final class ArmFaults {
  /// What a server asks for that says nothing: azure-core's poller waits as long.
  private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /// How deep `details` may nest before the rest is left out.
  private static final int DEPTH_MAX = 8;

  /// 409s that the same request meets for ever.
  private static final List<String> FINAL_CONFLICTS =
      List.of(
          "scopelocked",
          "missingsubscriptionregistration",
          "quotaexceeded",
          "storageaccountalreadytaken",
          "vaultalreadyexists",
          "invalidresourcelocation",
          "invalidresourcegrouplocation");

  private final InstantSource time;

  public ArmFaults(InstantSource time) {
    this.time = time;
  }

  /// Return what the failure of a call that only read means.
  public ProviderFault ofRead(Outcome outcome) {
    return of(outcome, false);
  }

  /// Return what the failure of a call that was to change something means.
  public ProviderFault ofWrite(Outcome outcome) {
    return of(outcome, true);
  }

  private ProviderFault of(Outcome outcome, boolean write) {
    return switch (outcome) {
      case Outcome.Answer answer -> of(answer, write);
      case Outcome.Broken(var sent, var reason) when sent && write ->
          new ProviderFault.OutcomeUnknown(reason);
      case Outcome.Broken(_, var reason) -> new ProviderFault.Unavailable(reason, USUAL_WAIT);
      case Outcome.Unsigned(var reason) -> new ProviderFault.Denied(reason);
    };
  }

  private ProviderFault of(Outcome.Answer answer, boolean write) {
    var error = error(answer.body());
    var code = code(answer);
    var message = message(error, code);
    return switch (answer.status()) {
      case 401, 403 -> new ProviderFault.Denied(code + ": " + message);
      case 408 -> unavailable(answer, code + ": " + message, write);
      case 409 -> conflict(code, message);
      case 412 -> new ProviderFault.Conflict(code + ": " + message);
      case 429 -> new ProviderFault.Throttled(code + ": " + message, wait(answer));
      default ->
          answer.status() >= 500
              ? unavailable(answer, code + ": " + message, write)
              : new ProviderFault.Rejected(code, message);
    };
  }

  private ProviderFault unavailable(Outcome.Answer answer, String message, boolean write) {
    var told = "HTTP " + answer.status() + ": " + message;
    return write
        ? new ProviderFault.OutcomeUnknown(told)
        : new ProviderFault.Unavailable(told, wait(answer));
  }

  private static ProviderFault conflict(String code, String message) {
    var lower = (code + " " + message).toLowerCase(Locale.ROOT);
    if (lower.contains("softdeleted")
        || lower.contains("soft-deleted")
        || lower.contains("soft deleted")
        || lower.contains("deleted but recoverable")) {
      return new ProviderFault.Rejected(code, message + SOFT_DELETED);
    }
    if (code.equalsIgnoreCase("ScopeLocked")) {
      return new ProviderFault.Rejected(code, message + LOCKED);
    }
    if (code.equalsIgnoreCase("MissingSubscriptionRegistration")) {
      return new ProviderFault.Rejected(code, message + UNREGISTERED);
    }
    return FINAL_CONFLICTS.contains(code.toLowerCase(Locale.ROOT))
        ? new ProviderFault.Rejected(code, message)
        : new ProviderFault.Conflict(code + ": " + message);
  }

  private static final String SOFT_DELETED =
      " The name belongs to something that was deleted and is kept for 14 days. Purge it"
          + " (purge_on_destroy, or destroy --purge of the spec that made it), or take another"
          + " name.";
  private static final String LOCKED =
      " Take the lock off, or leave the object out of this change.";
  private static final String UNREGISTERED =
      " Register the resource provider once for the subscription (az provider register), or use a"
          + " subscription that has it.";

  /// Return what a failed operation or an object in a failed state means.
  public static ProviderFault failed(ObjectNode status) {
    var error = error(status);
    var code = Json.text(error, "code");
    var word = code.isEmpty() ? "OperationFailed" : code;
    return new ProviderFault.Rejected(word, message(error, word));
  }

  /// Return how long a server asks to be left alone: 1 s to 1 h.
  public Duration wait(Outcome.Answer answer) {
    return answer.header("Retry-After").map(this::wait).orElse(USUAL_WAIT);
  }

  private Duration wait(String text) {
    var asked = seconds(text);
    if (asked.compareTo(Duration.ofSeconds(1)) < 0) {
      return Duration.ofSeconds(1);
    }
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }

  private Duration seconds(String text) {
    try {
      return text.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.between(
              time.instant(),
              ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return USUAL_WAIT;
    }
  }

  private static JsonNode error(ObjectNode body) {
    return Json.at(body, "error").orElse(body);
  }

  private static String code(Outcome.Answer answer) {
    var code = Json.text(error(answer.body()), "code");
    return code.isEmpty()
        ? answer.header("x-ms-error-code").orElse("HTTP " + answer.status())
        : code;
  }

  private static String message(JsonNode error, String code) {
    var lines = new ArrayList<String>();
    gather(error, 0, lines);
    return lines.isEmpty() ? code : String.join(" ", lines);
  }

  private static void gather(JsonNode error, int depth, List<String> lines) {
    var message = Json.text(error, "message").strip();
    if (!message.isEmpty() && !lines.contains(message)) {
      lines.add(message);
    }
    if (depth < DEPTH_MAX) {
      error.path("details").forEach(detail -> gather(detail, depth + 1, lines));
    }
  }
}
