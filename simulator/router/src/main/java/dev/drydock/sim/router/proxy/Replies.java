package dev.drydock.sim.router.proxy;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

/// Writes the router's own answers.
final class Replies {
  private static final String RETRY_AFTER_SECONDS = "1";

  private final InstantSource time;

  Replies(InstantSource time) {
    this.time = time;
  }

  static FullHttpResponse goOn() {
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
  }

  FullHttpResponse of(Reply reply, Turn turn) {
    boolean head = turn.head().method().equals(HttpMethod.HEAD);
    var body = reply.text().getBytes(StandardCharsets.UTF_8);
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(reply.code()),
            head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
    var headers = response.headers();
    headers.set(HttpHeaderNames.DATE, DateFormatter.format(Date.from(time.instant())));
    headers.set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    switch (reply.code()) {
      case 401 -> headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
      case 405 -> headers.set(HttpHeaderNames.ALLOW, "GET, POST, OPTIONS");
      case 503 -> headers.set(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
      default -> {}
    }
    turn.ids().answer(headers);
    turn.version().ifPresent(version -> headers.set(Heads.DEPLOYMENT, version));
    return response;
  }
}
