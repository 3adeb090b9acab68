package dev.drydock.sim.platform.server;

import dev.drydock.sim.platform.Origin;
import dev.drydock.sim.wire.work.ContainerWork;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Serves one simulated platform, kept in a directory, until it is closed.
public final class SimulatedServer implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final HttpDecoderConfig LIMITS =
      new HttpDecoderConfig().setMaxInitialLineLength(16 * 1024).setMaxHeaderSize(64 * 1024);

  /// Blobs come whole up to 100 MiB.
  private static final int BODY_MAX = 128 * 1024 * 1024;

  /// The world lets one in at a time; more threads only wait before it.
  private static final int WORKERS = 4;

  private final ServerSettings settings;
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("drydock-wire", true), NioIoHandler.newFactory());
  private final EventExecutorGroup workers =
      new DefaultEventExecutorGroup(WORKERS, new DefaultThreadFactory("drydock-serve", true));
  private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Feeds feeds = new Feeds();
  private final SslContext tls;
  private final String origin;
  private final HostedWorld world;
  private final Sites sites;

  private SimulatedServer(ServerSettings settings) {
    this.settings = settings;
    try {
      var files = new KeyFiles(settings.directory());
      var authority = Authority.open(files, settings.wall().instant(), settings.random());
      this.tls = authority.server();
      var listening = bind();
      this.origin = "https://127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort();
      this.world = new HostedWorld(settings, Origin.at(origin, authority.pem()), feeds::changed);
      var admin = new Admin(world, settings, origin, authority.pem(), feeds);
      this.sites = new Sites(world, admin);
      listening.config().setAutoRead(true);
    } catch (RuntimeException refused) {
      stop();
      throw refused;
    }
  }

  /// Open the world, or begin one, and serve it.
  ///
  /// @throws dev.drydock.sim.world.WorldInUse when another process has it open
  /// @throws WorldAhead when its time lies in the future
  /// @throws UncheckedIOException when the port is taken or the directory is of no use
  public static SimulatedServer start(ServerSettings settings) {
    return new SimulatedServer(settings);
  }

  /// Return scheme, host and port, without a trailing slash.
  public String origin() {
    return origin;
  }

  /// Let containers that really work be done by `work` from now on.
  public void employ(ContainerWork work) {
    world.employ(work);
  }

  /// Return the file with the certificate that clients have to trust.
  public Path certificate() {
    return new KeyFiles(settings.directory()).certificate().toAbsolutePath().normalize();
  }

  @Override
  public void close() {
    stop();
    world.close();
  }

  private void stop() {
    channels.close().awaitUninterruptibly();
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    workers.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /// Take the port; connections wait until the world is open.
  private Channel bind() {
    var bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    connect(channel);
                  }
                })
            .bind(new InetSocketAddress(LOOPBACK, settings.port()))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new UncheckedIOException(
          new IOException("Port " + settings.port() + " of 127.0.0.1 is taken.", bound.cause()));
    }
    channels.add(bound.channel());
    return bound.channel();
  }

  private void connect(SocketChannel channel) {
    channels.add(channel);
    channel
        .pipeline()
        .addLast(tls.newHandler(channel.alloc()))
        .addLast(new HttpServerCodec(LIMITS))
        .addLast(new HttpObjectAggregator(BODY_MAX))
        .addLast(new Exchanges(sites, new Guard(), feeds, workers.next()));
  }
}
