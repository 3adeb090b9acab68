package dev.drydock.sim.platform.replica;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A replica that runs.
public final class RunningReplica {
  /// What comes of one request.
  enum Outcome {
    ANSWER,
    FAIL,
    BREAK
  }

  record Drawn(Duration latency, Outcome outcome) {}

  private final Identity identity;
  private final Behaviour behaviour;
  private final RandomGenerator chance;
  private final EventLoop loop;
  private final ChannelGroup connections;
  private @Nullable Channel listener;
  private int port;
  private volatile boolean leaving;
  private final AtomicInteger working = new AtomicInteger();

  RunningReplica(Identity identity, Behaviour behaviour, RandomGenerator chance, EventLoop loop) {
    this.identity = identity;
    this.behaviour = behaviour;
    this.chance = chance;
    this.loop = loop;
    this.connections = new DefaultChannelGroup(loop);
  }

  public Identity identity() {
    return identity;
  }

  /// Return the port on loopback where it answers.
  public int port() {
    return port;
  }

  /// Take no more connections; close those that are there when they have been idle for `grace`, or
  /// have answered what they work on after it.
  // Nobody waits for a replica to be gone.
  @SuppressWarnings("FutureReturnValueIgnored")
  public void leave(Duration grace) {
    if (listener != null) {
      listener.close();
    }
    loop.schedule(this::dismiss, grace.toMillis(), TimeUnit.MILLISECONDS);
  }

  void opened(Channel channel, int at) {
    listener = channel;
    port = at;
  }

  void accept(Channel connection) {
    connections.add(connection);
  }

  /// Say whether a request is being scored.
  boolean busy() {
    return working.get() > 0;
  }

  void done() {
    working.decrementAndGet();
  }

  boolean leaving() {
    return leaving;
  }

  Optional<String> fault() {
    return behaviour.fault();
  }

  /// Begin to score a request; its end is told by [#done].
  synchronized Drawn begin() {
    working.incrementAndGet();
    var latency = behaviour.latency().draw(chance);
    double luck = chance.nextDouble();
    double breaks = behaviour.breaks();
    var outcome =
        luck < breaks
            ? Outcome.BREAK
            : luck < breaks + behaviour.errors() ? Outcome.FAIL : Outcome.ANSWER;
    return new Drawn(latency, outcome);
  }

  private void dismiss() {
    leaving = true;
    connections.forEach(channel -> channel.pipeline().fireUserEventTriggered(this));
  }
}
