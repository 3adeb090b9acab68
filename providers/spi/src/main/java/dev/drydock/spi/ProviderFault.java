package dev.drydock.spi;

import java.time.Duration;

/// Why an exchange did not do what was asked. The executor has one answer to each; nobody else
/// retries. Messages are the vendor's words with every secret taken out.
public sealed interface ProviderFault {
  String message();

  /// Too many requests (429): the same request may be sent again after `retryAfter`.
  record Throttled(String message, Duration retryAfter) implements ProviderFault {}

  /// The object is busy or has moved (409, 412): read again, compare, and send again if it still is
  /// what the plan saw.
  record Conflict(String message) implements ProviderFault {}

  /// The caller may not (401, 403).
  record Denied(String message) implements ProviderFault {}

  /// The service says no and will say no again (400, 404 of a parent, 422, a failed operation).
  ///
  /// @param code the service's own code, `InvalidParameter`
  record Rejected(String code, String message) implements ProviderFault {}

  /// The service is not there, surely without having done anything (5xx before, no connection).
  record Unavailable(String message, Duration retryAfter) implements ProviderFault {}

  /// No answer after the request was sent: it may or may not have been done. Read before sending
  /// again.
  record OutcomeUnknown(String message) implements ProviderFault {}
}
