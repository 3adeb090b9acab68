package dev.drydock.sim.azure.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `$filter` of the activity log: a span of time, and at most one thing that events share.
///
/// Source: azure-rest-api-specs, monitor 2015-04-01, activityLogs_API.json, which lists the forms
/// and allows no other.
record ActivityFilter(Instant from, Instant to, String field, String value) {
  /// How far back the service looks.
  static final Duration REACH = Duration.ofDays(90);

  private static final String TEXT = "'?([^' ]+)'?";
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*eventTimestamp\\s+ge\\s+"
              + TEXT
              + "(?:\\s+and\\s+eventTimestamp\\s+le\\s+"
              + TEXT
              + ")?(?:\\s+and\\s+(resourceGroupName|resourceUri|resourceProvider|correlationId)"
              + "\\s+eq\\s+'?((?:[^']|'')+?)'?)?\\s*",
          Pattern.CASE_INSENSITIVE);

  /// What is wrong with a filter.
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message, null, false, false);
    }
  }

  /// Read a filter.
  static ActivityFilter parse(Optional<String> text, Instant now) throws Unfit {
    var asked = text.orElse("");
    if (asked.isBlank()) {
      throw new Unfit("The $filter query parameter is missing: it needs a start time at least.");
    }
    var form = FORM.matcher(asked);
    if (!form.matches()) {
      throw new Unfit("The $filter '" + asked + "' is not one of the forms that are allowed.");
    }
    var from = instant(form.group(1));
    if (from.isBefore(now.minus(REACH))) {
      throw new Unfit("The start time lies more than 90 days back.");
    }
    var to = form.group(2) == null ? Instant.MAX : instant(form.group(2));
    if (to.isBefore(from)) {
      throw new Unfit("The end time lies before the start time.");
    }
    var field = Optional.ofNullable(form.group(3)).orElse("").toLowerCase(Locale.ROOT);
    var value = Optional.ofNullable(form.group(4)).orElse("").replace("''", "'");
    return new ActivityFilter(from, to, field, value);
  }

  private static Instant instant(String text) throws Unfit {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new Unfit("'" + text + "' is no time in the form of ISO 8601.");
    }
  }

  boolean fits(ObjectNode event) {
    var at = Instant.parse(event.path("eventTimestamp").asText());
    return !at.isBefore(from) && !at.isAfter(to) && shares(event);
  }

  private boolean shares(ObjectNode event) {
    return switch (field) {
      case "resourcegroupname" -> same(event.path("resourceGroupName").asText());
      case "resourceuri" -> same(event.path("resourceId").asText());
      case "resourceprovider" -> same(event.path("resourceProviderName").path("value").asText());
      case "correlationid" -> same(event.path("correlationId").asText());
      default -> true;
    };
  }

  private boolean same(String told) {
    return told.equalsIgnoreCase(value);
  }
}
