package dev.drydock.sim.router.proxy;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Judges heads: by what RFC 9110 and 9112 say, and where they leave a choice, by the strict one.
final class RequestCheck {
  private static final List<HttpMethod> METHODS =
      List.of(HttpMethod.POST, HttpMethod.GET, HttpMethod.OPTIONS);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]%-]{0,255}");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final Limits limits;

  RequestCheck(Limits limits) {
    this.limits = limits;
  }

  /// Return why a head is not understood, after which nothing on its connection is.
  Optional<Reply> malformed(HttpRequest head) {
    if (head.decoderResult().isFailure()) {
      return Optional.of(undecoded(head.decoderResult().cause()));
    }
    if (!isSpoken(head.protocolVersion())) {
      return Optional.of(Reply.OTHER_VERSION);
    }
    return isFramed(head) && isAddressed(head) ? Optional.empty() : Optional.of(Reply.BAD_REQUEST);
  }

  /// Return why an understood head is refused.
  Optional<Reply> refused(HttpRequest head) {
    if (!METHODS.contains(head.method())) {
      return Optional.of(Reply.WRONG_METHOD);
    }
    var expected = head.headers().getAll(HttpHeaderNames.EXPECT);
    if (!expected.isEmpty() && !expectsContinue(head)) {
      return Optional.of(Reply.EXPECTS_TOO_MUCH);
    }
    return length(head) > limits.bodyBytes() ? Optional.of(Reply.TOO_LARGE) : Optional.empty();
  }

  static boolean expectsContinue(HttpRequest head) {
    var expected = head.headers().getAll(HttpHeaderNames.EXPECT);
    return expected.size() == 1
        && HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected.getFirst());
  }

  /// Return the length that a head declares, or -1.
  static long length(HttpRequest head) {
    var length = head.headers().get(HttpHeaderNames.CONTENT_LENGTH);
    return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : -1;
  }

  static boolean isChunked(HttpRequest head) {
    return head.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
  }

  /// Make a stand-in for a head that did not come in time.
  static HttpRequest slow() {
    var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    head.setDecoderResult(DecoderResult.failure(ReadTimeoutException.INSTANCE));
    return head;
  }

  private static Reply undecoded(Throwable cause) {
    return switch (cause) {
      case ReadTimeoutException _ -> Reply.SLOW;
      case TooLongHttpLineException _ -> Reply.LONG_LINE;
      case TooLongHttpHeaderException _ -> Reply.LONG_HEAD;
      case Throwable _ -> Reply.BAD_REQUEST;
    };
  }

  private static boolean isSpoken(HttpVersion version) {
    return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
  }

  /// Length or chunks, not both, and only as every server reads them.
  private static boolean isFramed(HttpRequest head) {
    var lengths = head.headers().getAll(HttpHeaderNames.CONTENT_LENGTH);
    var codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (!codings.isEmpty()) {
      return lengths.isEmpty()
          && codings.size() == 1
          && head.protocolVersion().equals(HttpVersion.HTTP_1_1)
          && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst());
    }
    return lengths.size() < 2 && lengths.stream().allMatch(LENGTH.asMatchPredicate());
  }

  private static boolean isAddressed(HttpRequest head) {
    var hosts = head.headers().getAll(HttpHeaderNames.HOST);
    boolean enough = !hosts.isEmpty() || head.protocolVersion().equals(HttpVersion.HTTP_1_0);
    return enough && hosts.size() < 2 && hosts.stream().allMatch(HOST.asMatchPredicate());
  }
}
