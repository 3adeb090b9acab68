package dev.drydock.sim.router.admin;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Serves `/metrics`, `/healthz` (the process lives) and `/readyz` (it takes requests); one page a
/// connection.
public final class AdminPages extends ChannelInitializer<SocketChannel> {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";

  private record Page(HttpResponseStatus status, String type, String text) {}

  private final Supplier<String> metrics;
  private final BooleanSupplier ready;

  public AdminPages(Supplier<String> metrics, BooleanSupplier ready) {
    this.metrics = metrics;
    this.ready = ready;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    channel.pipeline().addLast(new HttpServerCodec(), new Answer());
  }

  private Page page(HttpRequest request) {
    if (request.decoderResult().isFailure() || !request.method().equals(HttpMethod.GET)) {
      return new Page(HttpResponseStatus.BAD_REQUEST, PLAIN, "Bad request\n");
    }
    return switch (request.uri()) {
      case "/metrics" -> new Page(HttpResponseStatus.OK, METRICS, metrics.get());
      case "/healthz" -> new Page(HttpResponseStatus.OK, PLAIN, "ok\n");
      case "/readyz" ->
          ready.getAsBoolean()
              ? new Page(HttpResponseStatus.OK, PLAIN, "ok\n")
              : new Page(HttpResponseStatus.SERVICE_UNAVAILABLE, PLAIN, "not ready\n");
      default -> new Page(HttpResponseStatus.NOT_FOUND, PLAIN, "Not found\n");
    };
  }

  private final class Answer extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof HttpRequest request) {
        write(ctx, page(request));
      }
      ReferenceCountUtil.release(message);
    }

    private static void write(ChannelHandlerContext ctx, Page page) {
      var body = Unpooled.copiedBuffer(page.text(), StandardCharsets.UTF_8);
      var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, page.status(), body);
      response
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, page.type())
          .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
          .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }
}
