package dev.drydock.sim.router;

import dev.drydock.sim.router.admin.AdminPages;
import dev.drydock.sim.router.proxy.Door;
import dev.drydock.sim.router.proxy.Lane;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.IdentityHashMap;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// The router's event loops and the ports that they listen on.
final class Listeners implements AutoCloseable {
  private static final int BACKLOG = 1_024;
  private static final long STOP_MS = 2_000;

  private final RouterSettings settings;
  private final Directory directory;
  private final EventLoopGroup loops;
  private final IdentityHashMap<EventLoop, Lane> lanes;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Channel requests;
  private final Channel admin;

  private Listeners(RouterSettings settings, Directory directory, EventLoopGroup loops) {
    this.settings = settings;
    this.directory = directory;
    this.loops = loops;
    this.lanes = lanes(settings, loops);
    var door = new Door(directory.desk(), channel -> lane(channel), open);
    this.requests = listen(settings.port(), door);
    var pages = new AdminPages(directory::metrics, directory::isReady);
    this.admin = listen(settings.adminPort(), pages);
  }

  static Listeners open(RouterSettings settings, Directory directory) {
    var threads = new DefaultThreadFactory("drydock-router", true);
    var loops =
        new MultiThreadIoEventLoopGroup(settings.loops(), threads, NioIoHandler.newFactory());
    try {
      return new Listeners(settings, directory, loops);
    } catch (RuntimeException e) {
      stop(loops);
      throw e;
    }
  }

  int port() {
    return ((InetSocketAddress) requests.localAddress()).getPort();
  }

  int adminPort() {
    return ((InetSocketAddress) admin.localAddress()).getPort();
  }

  /// Give up connections to replicas that are drained.
  void dropDrained() {
    if (!loops.isShuttingDown()) {
      lanes.values().forEach(Lane::dropDrained);
    }
  }

  /// Stop in the order in which nothing is lost: no new connections, no further requests on those
  /// there are, the end of those in flight, and then the loops.
  @Override
  public void close() {
    if (loops.isShuttingDown()) {
      return;
    }
    directory.close();
    requests.close().awaitUninterruptibly();
    open.forEach(Door::close);
    var drained = open.newCloseFuture();
    drained.awaitUninterruptibly(settings.limits().drain().toMillis(), TimeUnit.MILLISECONDS);
    open.close().awaitUninterruptibly();
    admin.close().awaitUninterruptibly();
    stop(loops);
  }

  private static void stop(EventLoopGroup loops) {
    loops.shutdownGracefully(0, STOP_MS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
  }

  private Lane lane(Channel channel) {
    var lane = lanes.get(channel.eventLoop());
    if (lane == null) {
      throw new IllegalStateException("An event loop has no lane. This is a bug in Drydock.");
    }
    return lane;
  }

  private static IdentityHashMap<EventLoop, Lane> lanes(
      RouterSettings settings, EventLoopGroup loops) {
    var lanes = new IdentityHashMap<EventLoop, Lane>();
    var chance = new SplittableRandom(settings.seed());
    for (var executor : loops) {
      var loop = (EventLoop) executor;
      lanes.put(loop, new Lane(loop, chance.split(), settings.limits()));
    }
    return lanes;
  }

  private Channel listen(int port, ChannelHandler children) {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.AUTO_READ, children instanceof AdminPages)
        .childHandler(children)
        .bind(settings.host(), port)
        .syncUninterruptibly()
        .channel();
  }
}
