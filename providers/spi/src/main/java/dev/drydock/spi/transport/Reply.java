package dev.drydock.spi.transport;

import java.util.List;
import java.util.Optional;

/// What came back for an [Exchange].
public sealed interface Reply {
  /// An answer of the server's, whatever its status.
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, List<Header> headers, byte[] body) implements Reply {
    public Answer {
      headers = List.copyOf(headers);
    }

    public Optional<String> header(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst();
    }
  }

  /// No answer. `sent` is false only when the server surely did not get the request.
  record Broken(boolean sent, String reason) implements Reply {}
}
