package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.route.Worker;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.random.RandomGenerator;

/// What belongs to one event loop, and is touched by no other.
public final class Lane {
  private final EventLoop loop;
  private final RandomGenerator chance;
  private final Pool pool;
  private final int connectMillis;
  private int connections;

  public Lane(EventLoop loop, RandomGenerator chance, Limits limits) {
    this.loop = loop;
    this.chance = chance;
    this.pool = new Pool(limits);
    this.connectMillis = Math.toIntExact(limits.connect().toMillis());
  }

  /// Give up connections to replicas that are drained. May be called from anywhere.
  public void dropDrained() {
    loop.execute(pool::dropDrained);
  }

  EventLoop loop() {
    return loop;
  }

  RandomGenerator chance() {
    return chance;
  }

  Pool pool() {
    return pool;
  }

  long nanos() {
    return loop.ticker().nanoTime();
  }

  /// Count the clients' connections.
  ///
  /// @return how many there are now
  int connections(int more) {
    connections += more;
    return connections;
  }

  /// Connect to a replica, on this event loop.
  ChannelFuture connect(Worker worker, Back back) {
    return new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectMillis)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.AUTO_READ, false)
        .handler(back.pipeline())
        .connect(worker.address());
  }
}
