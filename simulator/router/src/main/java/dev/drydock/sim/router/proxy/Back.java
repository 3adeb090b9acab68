package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.route.Worker;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/// One connection to a replica. It works for one request at a time, or rests in the pool.
///
/// What becomes of a write shows in the connection: it closes.
@SuppressWarnings("FutureReturnValueIgnored")
final class Back extends ChannelInboundHandlerAdapter {
  private static final int HEAD_BYTES_MAX = 65_536;
  private static final int PIECE_BYTES_MAX = 65_536;

  private final Lane lane;
  private final Worker worker;
  private @Nullable Channel channel;
  private @Nullable Exchange exchange;
  private long restingSince;

  Back(Lane lane, Worker worker) {
    this.lane = lane;
    this.worker = worker;
  }

  ChannelInitializer<SocketChannel> pipeline() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel made) {
        channel = made;
        var config =
            new HttpDecoderConfig()
                .setMaxHeaderSize(HEAD_BYTES_MAX)
                .setMaxChunkSize(PIECE_BYTES_MAX);
        made.pipeline()
            .addLast(new HttpResponseDecoder(config), new HttpRequestEncoder(), Back.this);
      }
    };
  }

  Worker worker() {
    return worker;
  }

  boolean isOpen() {
    return channel().isActive();
  }

  long restingSince() {
    return restingSince;
  }

  /// Work for one request from now on.
  void serve(Exchange next) {
    exchange = next;
  }

  /// Rest, but notice when the other end closes.
  void rest(long nowNanos) {
    exchange = null;
    restingSince = nowNanos;
    channel().read();
  }

  void close() {
    exchange = null;
    if (channel != null) {
      channel.close();
    }
  }

  Channel channel() {
    if (channel == null) {
      throw new IllegalStateException("There is no connection yet. This is a bug in Drydock.");
    }
    return channel;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    var served = exchange;
    if (served == null || ((HttpObject) message).decoderResult().isFailure()) {
      // Nothing was asked, or the answer makes no sense: what comes next can mean anything.
      ReferenceCountUtil.release(message);
      broken();
      return;
    }
    if (message instanceof HttpResponse head) {
      served.answerBegins(head);
    }
    if (message instanceof HttpContent piece) {
      served.answerGoesOn(piece);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (exchange != null) {
      exchange.answerPauses();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (exchange != null && ctx.channel().isWritable()) {
      exchange.bodyMayGoOn();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    lane.pool().forget(this);
    broken();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    broken();
  }

  private void broken() {
    var served = exchange;
    close();
    if (served != null) {
      served.replicaBroke();
    }
  }
}
