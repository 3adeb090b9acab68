package dev.drydock.sim.platform.replica;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection to a replica: one request after the other, none of them kept.
///
/// What becomes of a write shows in the connection: it closes.
@SuppressWarnings("FutureReturnValueIgnored")
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
  private final RunningReplica replica;
  private @Nullable HttpRequest request;
  private BodyDigest digest = new BodyDigest();

  Connection(RunningReplica replica) {
    this.replica = replica;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part.decoderResult().isFailure()) {
      context.close();
    } else if (part instanceof HttpRequest head) {
      begin(context, head);
    } else if (part instanceof HttpContent content) {
      take(context, content);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == replica && request == null) {
      context.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  /// A second request before the first is answered comes from nobody whom we know.
  private void begin(ChannelHandlerContext context, HttpRequest head) {
    if (request != null) {
      context.close();
      return;
    }
    request = head;
    digest = new BodyDigest();
    if (HttpUtil.is100ContinueExpected(head)) {
      context.writeAndFlush(
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    }
  }

  private void take(ChannelHandlerContext context, HttpContent content) {
    digest.add(content.content());
    if (content instanceof LastHttpContent && request != null) {
      answer(context, request);
    }
  }

  private void answer(ChannelHandlerContext context, HttpRequest asked) {
    var uri = asked.uri();
    int query = uri.indexOf('?');
    var path = query < 0 ? uri : uri.substring(0, query);
    if (asked.method().name().equals("POST") && path.endsWith("/score")) {
      score(context, asked);
    } else if (path.equals("/")) {
      send(context, asked, Answer.alive());
    } else if (path.endsWith("/swagger.json")) {
      send(context, asked, Answer.description(replica.identity(), uri.contains("version=3")));
    } else {
      send(context, asked, Answer.unknown());
    }
  }

  private void score(ChannelHandlerContext context, HttpRequest asked) {
    var drawn = replica.begin();
    var answer =
        replica
            .fault()
            .map(fault -> Answer.failure(fault, drawn.latency()))
            .orElseGet(() ->
                drawn.outcome() == RunningReplica.Outcome.FAIL
                    ? Answer.failure("The simulated model failed.", drawn.latency())
                    : Answer.score(replica.identity(), digest.text(), drawn.latency()));
    boolean breaks = drawn.outcome() == RunningReplica.Outcome.BREAK;
    Runnable end =
        () -> {
          replica.done();
          if (breaks) {
            context.close();
          } else {
            send(context, asked, answer);
          }
        };
    context.executor().schedule(end, drawn.latency().toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Header and body in one write: two segments would wait for each other.
  private void send(ChannelHandlerContext context, HttpRequest asked, Answer answer) {
    boolean stays = HttpUtil.isKeepAlive(asked) && !replica.leaving();
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean bare = asked.method().name().equals("HEAD");
    ByteBuf body = bare ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(bytes);
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), body);
    answer.headers().forEach((name, value) -> response.headers().set(name, value));
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
    HttpUtil.setKeepAlive(response, stays);
    request = null;
    var written = context.writeAndFlush(response);
    if (!stays) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }
}
