package dev.drydock.sim.platform.server;

import dev.drydock.sim.wire.Response;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;

/// Writes responses as Netty's messages.
final class Messages {
  private Messages() {}

  /// Return a whole response: one message, so that header and body leave in one write.
  static FullHttpResponse whole(Response response, String method, boolean stays) {
    boolean head = method.equals("HEAD");
    boolean bare = response.status() == 204 || response.status() == 304;
    var content = head || bare ? new byte[0] : response.body();
    var message =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status(response), Unpooled.wrappedBuffer(content));
    copy(response, message);
    var length = message.headers().get(HttpHeaderNames.CONTENT_LENGTH);
    if (bare) {
      message.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    } else if (!head || length == null) {
      message.headers().set(HttpHeaderNames.CONTENT_LENGTH, response.body().length);
    }
    HttpUtil.setKeepAlive(message, stays);
    return message;
  }

  /// Return the beginning of a response whose body goes on.
  static HttpResponse beginning(Response response, boolean stays) {
    var message = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(response));
    copy(response, message);
    message.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    HttpUtil.setTransferEncodingChunked(message, true);
    HttpUtil.setKeepAlive(message, stays);
    return message;
  }

  private static HttpResponseStatus status(Response response) {
    return HttpResponseStatus.valueOf(response.status());
  }

  private static void copy(Response response, HttpResponse message) {
    response.headers().lines().forEach(line -> message.headers().add(line.name(), line.value()));
  }
}
