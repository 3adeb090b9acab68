package dev.drydock.sim.platform.fault;

import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// How a service words what went wrong with a request.
///
/// Sources: ARM's error envelope (Azure resource-manager RPC, common API details); Kubernetes
/// `metav1.Status` (apimachinery `api/errors`); the error document of Blob Storage (REST reference,
/// "Status and error codes"); OAuth 2.0 (RFC 6749, 5.2).
enum Words {
  ARM {
    @Override
    Response error(int status, Said said) {
      var body = Json.object();
      body.putObject("error").put("code", said.code()).put("message", said.message());
      return Response.json(status, body.toString());
    }
  },
  ENTRA {
    @Override
    Response error(int status, Said said) {
      var body = Json.object().put("error", "temporarily_unavailable");
      body.put("error_description", "AADSTS90033: " + said.message());
      return Response.json(status, body.toString());
    }
  },
  BLOB {
    @Override
    Response error(int status, Said said) {
      var body =
          "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>"
              + said.code()
              + "</Code><Message>"
              + said.message()
              + "</Message></Error>";
      return new Response(
          status,
          Headers.of("Content-Type", "application/xml").and("x-ms-error-code", said.code()),
          body.getBytes(StandardCharsets.UTF_8));
    }
  },
  KUBERNETES {
    @Override
    Response error(int status, Said said) {
      var body = Json.object().put("kind", "Status").put("apiVersion", "v1");
      body.putObject("metadata");
      body.put("status", "Failure").put("message", said.message());
      body.put("reason", said.reason());
      var details = body.putObject("details");
      if (!said.retryAfter().isZero()) {
        details.put("retryAfterSeconds", said.retryAfter().toSeconds());
      }
      body.put("code", status);
      return Response.json(status, body.toString());
    }
  };

  /// What is said, in each of the vocabularies.
  ///
  /// @param reason Kubernetes' word
  /// @param code everybody else's
  record Said(String reason, String code, String message, Duration retryAfter) {
    static Said of(String reason, String code, String message) {
      return new Said(reason, code, message, Duration.ZERO);
    }
  }

  abstract Response error(int status, Said said);

  static Words of(String service) {
    return valueOf(service.toUpperCase(Locale.ROOT));
  }

  Response throttled(Duration retryAfter) {
    var said =
        new Said(
            "TooManyRequests",
            "TooManyRequests",
            "The request is being throttled. Please try again later.",
            retryAfter);
    return error(429, said).with("Retry-After", Long.toString(retryAfter.toSeconds()));
  }

  Response conflict(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    return error(
        409,
        Said.of(
            "Conflict",
            "AnotherOperationInProgress",
            "Another operation on '" + name + "' is in progress. Please try again later."));
  }

  Response precondition() {
    return error(
        412,
        Said.of("Conflict", "PreconditionFailed", "The condition of the request does not hold."));
  }

  Response broken(int status) {
    return error(
        status,
        switch (status) {
          case 503 ->
              Said.of(
                  "ServiceUnavailable",
                  this == BLOB ? "ServerBusy" : "ServiceUnavailable",
                  "The service is not available at the moment.");
          case 504 ->
              Said.of("Timeout", "GatewayTimeout", "The gateway did not get an answer in time.");
          default ->
              Said.of("InternalError", "InternalServerError", "Something went wrong inside.");
        });
  }
}
