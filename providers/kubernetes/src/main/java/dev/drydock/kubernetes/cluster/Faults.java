package dev.drydock.kubernetes.cluster;

import dev.drydock.kubernetes.http.BrokenExchange;
import dev.drydock.kubernetes.http.ThrottledExchange;
import dev.drydock.spi.ProviderFault;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Turns what fabric8 throws into faults.
///
/// A write that was answered with 5xx may have been done: the API server commits before it answers.
final class Faults {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String TOO_MANY = "The API server answered with HTTP 429.";

  private Faults() {}

  /// @param writes whether the exchange was to change something
  static ProviderFault of(KubernetesClientException thrown, boolean writes) {
    int code = thrown.getCode();
    if (code <= 0) {
      return broken(thrown, writes);
    }
    var message = message(thrown);
    return switch (code) {
      case 401 -> new ProviderFault.Denied(message);
      case 403 -> forbidden(thrown, message);
      case 409 -> conflict(thrown, message);
      case 412 -> new ProviderFault.Conflict(message);
      case 429 -> new ProviderFault.Throttled(message, pause(thrown));
      default -> code < 500 ? rejected(thrown, message) : failing(message, pause(thrown), writes);
    };
  }

  private static ProviderFault broken(KubernetesClientException thrown, boolean writes) {
    var cause = transportFault(thrown);
    if (cause instanceof ThrottledExchange throttled) {
      return new ProviderFault.Throttled(TOO_MANY, throttled.retryAfter());
    }
    var reason = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    boolean sent =
        switch (cause) {
          case BrokenExchange broken -> broken.sent();
          case ConnectException _, UnknownHostException _ -> false;
          default -> true;
        };
    return sent && writes
        ? new ProviderFault.OutcomeUnknown(reason)
        : new ProviderFault.Unavailable(reason, PAUSE);
  }

  /// Return the innermost fault of the transport; fabric8 wraps it in others of its kind, and gives
  /// up by itself when an answer takes too long.
  private static IOException transportFault(KubernetesClientException thrown) {
    IOException found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException fault) {
        found = fault;
      } else if (cause instanceof TimeoutException late) {
        found = new IOException("the API server did not answer in time", late);
      }
    }
    if (found == null) {
      throw new IllegalStateException(
          "fabric8 failed without an exchange. This is a bug in Drydock.", thrown);
    }
    return found;
  }

  /// A namespace that is going lets nothing new in; that passes.
  private static ProviderFault forbidden(KubernetesClientException thrown, String message) {
    return causes(thrown).stream().anyMatch(one -> "NamespaceTerminating".equals(one.getReason()))
        ? new ProviderFault.Conflict(message)
        : new ProviderFault.Denied(message);
  }

  /// Another field manager's claim stays until somebody decides; any other conflict passes. The
  /// message names the manager.
  private static ProviderFault conflict(KubernetesClientException thrown, String message) {
    return causes(thrown).stream().anyMatch(one -> "FieldManagerConflict".equals(one.getReason()))
        ? new ProviderFault.Rejected("FieldManagerConflict", message)
        : new ProviderFault.Conflict(message);
  }

  private static ProviderFault rejected(KubernetesClientException thrown, String message) {
    var reason = status(thrown).map(Status::getReason).orElse("HTTP " + thrown.getCode());
    return new ProviderFault.Rejected(reason, message);
  }

  private static ProviderFault failing(String message, Duration pause, boolean writes) {
    return writes
        ? new ProviderFault.OutcomeUnknown(message)
        : new ProviderFault.Unavailable(message, pause);
  }

  /// The server's own words; fabric8's add the request's address.
  private static String message(KubernetesClientException thrown) {
    return status(thrown)
        .map(Status::getMessage)
        .orElseGet(() -> "The API server answered with HTTP " + thrown.getCode() + ".");
  }

  private static Duration pause(KubernetesClientException thrown) {
    return status(thrown)
        .map(Status::getDetails)
        .map(details -> details.getRetryAfterSeconds())
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds)
        .orElse(PAUSE);
  }

  private static List<StatusCause> causes(KubernetesClientException thrown) {
    return status(thrown)
        .map(Status::getDetails)
        .map(details -> details.getCauses())
        .orElse(List.of());
  }

  private static Optional<Status> status(KubernetesClientException thrown) {
    @Nullable Status status = thrown.getStatus();
    return Optional.ofNullable(status);
  }
}
