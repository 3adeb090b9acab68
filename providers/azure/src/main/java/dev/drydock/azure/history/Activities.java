package dev.drydock.azure.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Json;
import dev.drydock.spi.object.Trace;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Puts events together that tell of one change: its start, its acceptance, its end.
final class Activities {
  static final Comparator<Trace> LATEST_FIRST =
      Comparator.comparing(Trace::at).reversed().thenComparing(Trace::how);

  private static final Pattern CHANGE = Pattern.compile(".*/(write|delete|action)");

  /// Actions that tell and change nothing are logged as well.
  private static final Pattern TELLING = Pattern.compile(".*/(list[^/]*|get[^/]*|token)/action");

  private enum Status {
    STARTED,
    ACCEPTED,
    SUCCEEDED,
    FAILED,
    OTHER;

    static Status of(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "started" -> STARTED;
        case "accepted" -> ACCEPTED;
        case "succeeded" -> SUCCEEDED;
        case "failed" -> FAILED;
        default -> OTHER;
      };
    }
  }

  /// What is known of one change.
  ///
  /// @param trace when it began
  private record Change(Trace trace, Set<Status> seen) {
    static Change of(Trace trace, Status status) {
      return new Change(trace, EnumSet.of(status));
    }

    Change and(Change other) {
      var all = EnumSet.copyOf(seen);
      all.addAll(other.seen);
      return new Change(trace.at().isAfter(other.trace.at()) ? other.trace : trace, all);
    }

    /// Whether the service took it on. What it accepted may fail half-way and has changed something
    /// all the same; what it refused has not.
    boolean counts() {
      return seen.contains(Status.SUCCEEDED)
          || seen.contains(Status.ACCEPTED)
          || (seen.contains(Status.STARTED) && !seen.contains(Status.FAILED));
    }
  }

  /// By the object's path, then by what makes one change: correlation and operation.
  private final TreeMap<String, TreeMap<String, Change>> changes = new TreeMap<>();

  /// Take an event in, if it tells of a change and by whom.
  void add(ObjectNode event) {
    var operation = Json.text(event, "operationName.value");
    var lower = operation.toLowerCase(Locale.ROOT);
    var who = Json.text(event, "caller");
    if (who.isEmpty() || !CHANGE.matcher(lower).matches() || TELLING.matcher(lower).matches()) {
      return;
    }
    instant(Json.text(event, "eventTimestamp"))
        .ifPresent(at -> {
          var status = Status.of(Json.text(event, "status.value"));
          changes
              .computeIfAbsent(path(Json.text(event, "resourceId")), _ -> new TreeMap<>())
              .merge(
                  Json.text(event, "correlationId") + " " + lower,
                  Change.of(new Trace(who, operation, at), status),
                  Change::and);
        });
  }

  /// Return the changes of what has this id, the latest first.
  List<Trace> of(ArmId id) {
    return changes.getOrDefault(path(id.path()), new TreeMap<>()).values().stream()
        .filter(Change::counts)
        .map(Change::trace)
        .sorted(LATEST_FIRST)
        .toList();
  }

  /// The log writes ids in whatever case.
  private static String path(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
