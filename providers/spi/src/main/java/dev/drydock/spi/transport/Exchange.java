package dev.drydock.spi.transport;

import java.net.URI;
import java.util.List;

/// One HTTP request, whole.
///
/// @param body may be empty; not copied, and never changed by anyone
@SuppressWarnings("ArrayRecordComponent")
public record Exchange(String method, URI uri, List<Header> headers, byte[] body) {
  public Exchange {
    headers = List.copyOf(headers);
  }
}
