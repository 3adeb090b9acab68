package dev.drydock.sim.router.proxy;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What a request is called, by the router and by its client.
///
/// Azure/azureml inference: `x-request-id` is the server's, and overwritten unless it is a GUID;
/// `x-ms-client-request-id` is the client's: letters, digits, `-` and `_`, at most 40.
///
/// @param client empty when the client gave none, or nothing is left of it
record Ids(String request, Optional<String> client) {
  static final String REQUEST = "x-request-id";
  static final String MS_REQUEST = "x-ms-request-id";
  static final String CLIENT = "x-ms-client-request-id";

  private static final int CLIENT_CHARS_MAX = 40;
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_-]");

  static Ids of(HttpHeaders headers, RandomGenerator chance) {
    var given = headers.get(REQUEST);
    var request = given != null && GUID.matcher(given).matches() ? given : guid(chance);
    return new Ids(request, Optional.ofNullable(headers.get(CLIENT)).flatMap(Ids::cleaned));
  }

  /// Name the request in its answer.
  void answer(HttpHeaders headers) {
    headers.set(REQUEST, request);
    headers.set(MS_REQUEST, request);
    headers.remove(CLIENT);
    client.ifPresent(id -> headers.set(CLIENT, id));
  }

  /// Name the request to a replica.
  void forward(HttpHeaders headers) {
    headers.set(REQUEST, request);
    headers.remove(CLIENT);
    client.ifPresent(id -> headers.set(CLIENT, id));
  }

  private static Optional<String> cleaned(String given) {
    var clean = FOREIGN.matcher(given).replaceAll("");
    var cut = clean.substring(0, Math.min(CLIENT_CHARS_MAX, clean.length()));
    return Optional.of(cut).filter(text -> !text.isEmpty());
  }

  private static String guid(RandomGenerator chance) {
    long high = (chance.nextLong() & ~0xf000L) | 0x4000L;
    long low = (chance.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
