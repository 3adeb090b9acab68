package dev.drydock.sim.router.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.util.function.Function;

/// Lets clients' connections in.
public final class Door extends ChannelInitializer<SocketChannel> {
  private final Desk desk;
  private final Function<Channel, Lane> lanes;
  private final ChannelGroup open;

  /// Make a door.
  ///
  /// @param lanes tells the lane of the event loop that a connection is on
  /// @param open gathers the connections that are open
  public Door(Desk desk, Function<Channel, Lane> lanes, ChannelGroup open) {
    this.desk = desk;
    this.lanes = lanes;
    this.open = open;
  }

  /// Ask a connection to close as soon as it has nothing to do.
  public static void close(Channel channel) {
    channel.pipeline().fireUserEventTriggered(Front.Closing.NOW);
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    open.add(channel);
    var front = new Front(desk, lanes.apply(channel), channel);
    channel
        .pipeline()
        .addLast(
            new FirstBytes(front),
            new StrictDecoder(desk.limits()),
            new HttpResponseEncoder(),
            new Turnstile(),
            front);
  }

  /// Tells that bytes come before they are a head.
  private static final class FirstBytes extends ChannelInboundHandlerAdapter {
    private final Front front;

    private FirstBytes(Front front) {
      this.front = front;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
      front.bytesCame();
      ctx.fireChannelRead(bytes);
    }
  }
}
