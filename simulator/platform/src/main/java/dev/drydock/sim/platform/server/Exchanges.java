package dev.drydock.sim.platform.server;

import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.EventExecutor;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;

/// Turns what one connection sends into requests, and responses back. Serving, and whatever a body
/// that goes on needs, happens on a thread beside the event loops, one thing at a time: the world
/// may be busy.
// A write that fails closes the connection, and that is heard.
@SuppressWarnings("FutureReturnValueIgnored")
final class Exchanges extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final Service service;
  private final Guard guard;
  private final Feeds feeds;
  private final EventExecutor turn;
  private Optional<OpenBody> open = Optional.empty();

  /// @param turn where this connection's requests are served
  Exchanges(Service service, Guard guard, Feeds feeds, EventExecutor turn) {
    this.turn = turn;
    this.service = service;
    this.guard = guard;
    this.feeds = feeds;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
    boolean stays = HttpUtil.isKeepAlive(message) && message.decoderResult().isSuccess();
    var method = message.method().name();
    guard
        .refusal(message)
        .ifPresentOrElse(
            refusal -> turn.execute(() -> reply(context, refusal, method, stays)),
            () -> take(context, request(message), stays));
  }

  private void take(ChannelHandlerContext context, Request request, boolean stays) {
    turn.execute(() -> {
      if (open.isPresent()) {
        // Nobody asks for more on a connection whose body has not ended.
        context.close();
      } else {
        reply(context, answer(request), request.method(), stays);
      }
    });
  }

  private Response answer(Request request) {
    try {
      return service.serve(request);
    } catch (RuntimeException broken) {
      return Guard.broken(broken);
    }
  }

  private void reply(
      ChannelHandlerContext context, Response response, String method, boolean stays) {
    if (response.isDropped()) {
      context.close();
      return;
    }
    if (response.feed().isPresent() && !method.equals("HEAD")) {
      stream(context, response, stays);
      return;
    }
    try {
      var sent = context.writeAndFlush(Messages.whole(response, method, stays));
      if (!stays) {
        sent.addListener(ChannelFutureListener.CLOSE);
      }
    } catch (IllegalArgumentException unwritable) {
      context.close();
    }
  }

  private void stream(ChannelHandlerContext context, Response response, boolean stays) {
    var feed = response.feed().orElseThrow();
    var body = new OpenBody(context, turn, feed, () -> ended(context, stays));
    open = Optional.of(body);
    context.write(Messages.beginning(response, stays));
    context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(response.body())));
    if (context.channel().isActive()) {
      feeds.add(body);
      body.begin();
    }
  }

  private void ended(ChannelHandlerContext context, boolean stays) {
    open.ifPresent(feeds::remove);
    open = Optional.empty();
    if (!stays) {
      context.close();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable()) {
      turn.execute(() -> open.ifPresent(OpenBody::look));
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    turn.execute(() -> {
      open.ifPresent(OpenBody::gone);
      open.ifPresent(feeds::remove);
      open = Optional.empty();
    });
    context.fireChannelInactive();
  }

  /// A handshake that failed, a client that went: its connection ends, and nothing else does.
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private static Request request(FullHttpRequest message) {
    var lines = new ArrayList<Headers.Line>();
    message
        .headers()
        .forEach(header -> lines.add(new Headers.Line(header.getKey(), header.getValue())));
    return new Request(
        message.method().name(),
        URI.create("https://" + message.headers().get(HttpHeaderNames.HOST) + message.uri()),
        new Headers(lines),
        ByteBufUtil.getBytes(message.content()));
  }
}
