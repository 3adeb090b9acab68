package dev.drydock.sim.platform.server;

import dev.drydock.sim.wire.Response;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Refuses what no client of a simulator on this machine sends.
final class Guard {
  /// A name that resolves to this machine only now (DNS rebinding) is none of these.
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?", Pattern.CASE_INSENSITIVE);

  /// What every service but blobs takes is far smaller.
  private static final int PLAIN_MAX_BYTES = 8 * 1024 * 1024;

  /// Return the answer to a request that is not served.
  Optional<Response> refusal(FullHttpRequest message) {
    if (!message.decoderResult().isSuccess()) {
      return Optional.of(Admin.fault(400, "That is no HTTP request."));
    }
    var host = Optional.ofNullable(message.headers().get(HttpHeaderNames.HOST)).orElse("");
    if (!LOOPBACK.matcher(host).matches()) {
      return Optional.of(
          Admin.fault(421, "The simulator answers as localhost, 127.0.0.1 and [::1] only."));
    }
    if (foreign(message)) {
      return Optional.of(Admin.fault(403, "The simulator serves no pages of other sites."));
    }
    boolean large = message.content().readableBytes() > PLAIN_MAX_BYTES;
    if (large && !message.uri().startsWith("/blob/")) {
      return Optional.of(Admin.fault(413, "The request is too large."));
    }
    return isPath(message.uri())
        ? Optional.empty()
        : Optional.of(Admin.fault(400, "The request names no path."));
  }

  /// Tell what went wrong here without a word of what was being handled.
  static Response broken(RuntimeException broken) {
    var at = broken.getStackTrace();
    return Admin.fault(
        500,
        broken.getClass().getSimpleName()
            + (at.length > 0 ? " at " + at[0].getFileName() + ":" + at[0].getLineNumber() : "")
            + ". This is a bug in Drydock.");
  }

  private static boolean foreign(FullHttpRequest message) {
    return Optional.ofNullable(message.headers().get(HttpHeaderNames.ORIGIN))
        .map(origin -> origin.replaceFirst("^https?://", ""))
        .filter(origin -> !LOOPBACK.matcher(origin).matches())
        .isPresent();
  }

  private static boolean isPath(String target) {
    try {
      var uri = new URI("https://localhost" + target);
      return target.startsWith("/") && "localhost".equals(uri.getHost());
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
