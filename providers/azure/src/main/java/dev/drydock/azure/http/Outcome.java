package dev.drydock.azure.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.transport.Header;
import java.util.List;
import java.util.Optional;

/// What came of one call.
public sealed interface Outcome {
  /// The service answered, whatever its status.
  ///
  /// @param body empty where the answer held no JSON object
  record Answer(int status, List<Header> headers, ObjectNode body) implements Outcome {
    public Answer {
      headers = List.copyOf(headers);
    }

    /// Whether the service did what was asked, or has begun to.
    public boolean good() {
      return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst();
    }
  }

  /// No answer; `sent` is false only when the server surely did not get the request.
  record Broken(boolean sent, String reason) implements Outcome {}

  /// No credential was to be had, so nothing was sent.
  record Unsigned(String reason) implements Outcome {}
}
