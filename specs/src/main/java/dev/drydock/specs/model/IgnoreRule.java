package dev.drydock.specs.model;

import dev.drydock.specs.source.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// An attribute that others may change: what they make of it is kept, and is no drift.
///
/// @param attribute the user's word, dotted (`autoscale.max`); what stands below it is meant too
/// @param reason why, in the words of whoever wrote the rule
/// @param until the last day on which the rule holds, in UTC; for ever when absent
public record IgnoreRule(String attribute, String reason, Optional<LocalDate> until, Span span) {
  /// Whether the rule still holds.
  public boolean holdsAt(Instant now) {
    return until.filter(last -> last.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))).isEmpty();
  }

  /// Whether the rule is about an attribute, or about something above it.
  public boolean covers(String other) {
    return other.equals(attribute) || other.startsWith(attribute + ".");
  }
}
