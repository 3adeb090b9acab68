package dev.drydock.sim.platform.replica;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Runs replicas, each at a port of its own on loopback, all on one event loop.
public final class ReplicaHost implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration END = Duration.ofSeconds(5);

  private final EventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("drydock-replicas", true), NioIoHandler.newFactory());

  /// Start a replica.
  ///
  /// @param chance of its own
  public RunningReplica start(Identity identity, Behaviour behaviour, RandomGenerator chance) {
    var replica = new RunningReplica(identity, behaviour, chance, loop.next());
    var bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    replica.accept(channel);
                    channel.pipeline().addLast(new HttpServerCodec(), new Connection(replica));
                  }
                })
            .bind(LOOPBACK, 0)
            .syncUninterruptibly()
            .channel();
    replica.opened(bound, ((InetSocketAddress) bound.localAddress()).getPort());
    return replica;
  }

  /// Stop every replica at once.
  @Override
  public void close() {
    loop.shutdownGracefully(0, END.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly();
  }
}
