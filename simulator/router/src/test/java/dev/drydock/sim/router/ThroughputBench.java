package dev.drydock.sim.router;

import dev.drydock.sim.router.config.EndpointConfig.Access;
import dev.drydock.sim.router.config.VersionConfig.Requests;
import dev.drydock.sim.router.metric.Histogram;
import dev.drydock.sim.router.proxy.Limits;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// Measures, and asserts nothing: connections that stay, straight to a model and through the
/// router, on loopback. Run by hand; its arguments are the seconds of each round, how many rounds,
/// and how many connections.
@SuppressWarnings("FutureReturnValueIgnored")
public final class ThroughputBench {
  private static final String KEY = "Authorization: Bearer one\r\n";
  private static final byte[] REQUEST =
      Wire.post(Rig.SCORE, KEY, "{\"data\":\"" + "x".repeat(290) + "\"}")
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ANSWER =
      ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 203\r\n\r\n"
              + "y".repeat(203))
          .getBytes(StandardCharsets.US_ASCII);

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private volatile Histogram latency = new Histogram();

  private final int connections;

  private ThroughputBench(int connections) {
    this.connections = connections;
  }

  /// Run.
  public static void main(String... args) throws InterruptedException {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    int connections = args.length > 2 ? Integer.parseInt(args[2]) : 64;
    new ThroughputBench(connections).run(seconds, rounds);
  }

  private void run(int seconds, int rounds) throws InterruptedException {
    var model = listen();
    int modelPort = ((InetSocketAddress) model.localAddress()).getPort();
    var settings = new RouterSettings("127.0.0.1", 0, 0, 1, () -> RouterTest.NOW, 1, Limits.USUAL);
    try (var router = Router.start(settings)) {
      var hundred = new Requests(100, Duration.ofSeconds(5), Duration.ofSeconds(5));
      router.configure(
          Rig.config(
              new Access.Keys("keys"),
              Rig.version("green", 10, hundred),
              Rig.version("blue", 90, hundred)),
          Map.of("keys", new Credential.Keys("one", "two")));
      router.replicas("scoring", "blue", List.of(new Replica("m", "127.0.0.1", modelPort)));
      router.replicas("scoring", "green", List.of(new Replica("m", "127.0.0.1", modelPort)));
      for (int i = 0; i < rounds; i++) {
        measure("direct", modelPort, seconds);
        measure("router", router.port(), seconds);
      }
    } finally {
      loops.shutdownGracefully().awaitUninterruptibly();
    }
  }

  private void measure(String name, int port, int seconds) throws InterruptedException {
    latency = new Histogram();
    long cpu = routerCpuNanos();
    var clients = new Channel[connections];
    for (int i = 0; i < connections; i++) {
      clients[i] = connect(port);
    }
    Thread.sleep(Duration.ofSeconds(seconds));
    for (var client : clients) {
      client.close().awaitUninterruptibly();
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d requests/s, p50 %d us, p99 %d us, router's CPU %.1f us/request%n",
        name,
        latency.count() / seconds,
        latency.quantile(0.5).toNanos() / 1_000,
        latency.quantile(0.99).toNanos() / 1_000,
        (routerCpuNanos() - cpu) / 1_000.0 / latency.count());
  }

  /// Return the time that the router's event loops have had: what neighbours do does not count.
  private static long routerCpuNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().startsWith("drydock-router")) {
        sum += threads.getThreadCpuTime(id);
      }
    }
    return sum;
  }

  private Channel connect(int port) {
    return new Bootstrap()
        .group(loops)
        .channel(NioSocketChannel.class)
        .handler(initializer(Client::new))
        .connect("127.0.0.1", port)
        .awaitUninterruptibly()
        .channel();
  }

  private Channel listen() {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .childHandler(initializer(Server::new))
        .bind("127.0.0.1", 0)
        .awaitUninterruptibly()
        .channel();
  }

  private static ChannelInitializer<SocketChannel> initializer(
      Supplier<ChannelInboundHandlerAdapter> handler) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel.config().setTcpNoDelay(true);
        channel.pipeline().addLast(handler.get());
      }
    };
  }

  /// Counts what comes until a message is whole: everything here has one known length or ends as
  /// the other's filler does.
  private abstract static sealed class Counting extends ChannelInboundHandlerAdapter
      permits Server, Client {
    private final byte end;

    private Counting(char end) {
      this.end = (byte) end;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      var bytes = (ByteBuf) message;
      boolean whole = bytes.isReadable() && bytes.getByte(bytes.writerIndex() - 1) == end;
      ReferenceCountUtil.release(message);
      if (whole) {
        whole(ctx);
      }
    }

    abstract void whole(ChannelHandlerContext ctx);
  }

  private static final class Server extends Counting {
    private Server() {
      super('}');
    }

    @Override
    void whole(ChannelHandlerContext ctx) {
      ctx.writeAndFlush(Unpooled.wrappedBuffer(ANSWER), ctx.voidPromise());
    }
  }

  private final class Client extends Counting {
    private long sent;

    private Client() {
      super('y');
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      send(ctx);
    }

    @Override
    void whole(ChannelHandlerContext ctx) {
      latency.add(System.nanoTime() - sent);
      send(ctx);
    }

    private void send(ChannelHandlerContext ctx) {
      sent = System.nanoTime();
      ctx.writeAndFlush(Unpooled.wrappedBuffer(REQUEST), ctx.voidPromise());
    }
  }
}
