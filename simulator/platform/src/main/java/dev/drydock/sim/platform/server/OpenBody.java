package dev.drydock.sim.platform.server;

import dev.drydock.sim.wire.Feed;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A body that goes on: a chunk whenever the world changed and the client took what came before, a
/// pulse after a quiet minute, and an end in time. All of it on one thread, but for [#look].
// A write that fails closes the connection, and that is heard.
@SuppressWarnings("FutureReturnValueIgnored")
final class OpenBody {
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final ChannelHandlerContext context;
  private final EventExecutor executor;
  private final Feed feed;
  private final Runnable ended;
  private final List<Future<?>> alarms = new ArrayList<>();
  private final AtomicBoolean asked = new AtomicBoolean();
  private boolean quiet;
  private boolean over;

  /// @param ended called once, when the body is over
  OpenBody(ChannelHandlerContext context, EventExecutor executor, Feed feed, Runnable ended) {
    this.context = context;
    this.executor = executor;
    this.feed = feed;
    this.ended = ended;
  }

  void begin() {
    long quiet = QUIET.toMillis();
    alarms.add(executor.schedule(this::finish, feed.lasts().toMillis(), TimeUnit.MILLISECONDS));
    alarms.add(executor.scheduleAtFixedRate(this::pulse, quiet, quiet, TimeUnit.MILLISECONDS));
    look();
  }

  /// Look for more, soon; several changes are looked for at once. Safe on any thread; never waits.
  void look() {
    if (!asked.getAndSet(true)) {
      try {
        executor.execute(this::pull);
      } catch (RejectedExecutionException closing) {
        cut();
      }
    }
  }

  /// Cut the body off, with its connection.
  void cut() {
    context.close();
  }

  /// Note that the client is gone.
  void gone() {
    over = true;
    alarms.forEach(alarm -> alarm.cancel(false));
  }

  private void pull() {
    asked.set(false);
    // A client that does not take what was sent is given more when it has.
    if (over || !context.channel().isWritable()) {
      return;
    }
    try {
      feed.more().ifPresentOrElse(this::send, this::finish);
    } catch (RuntimeException broken) {
      cut();
    }
  }

  private void pulse() {
    if (over) {
      return;
    }
    if (quiet && context.channel().isWritable()) {
      send(feed.pulse());
    }
    quiet = true;
  }

  private void send(byte[] bytes) {
    if (bytes.length > 0) {
      quiet = false;
      context.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes)));
    }
  }

  private void finish() {
    if (!over) {
      gone();
      context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
      ended.run();
    }
  }
}
