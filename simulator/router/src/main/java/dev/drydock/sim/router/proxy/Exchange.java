package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.auth.Gate;
import dev.drydock.sim.router.route.Endpoint;
import dev.drydock.sim.router.route.Lease;
import dev.drydock.sim.router.route.Version;
import dev.drydock.sim.router.route.Waiter;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// One request that found its version: waits for a replica, goes there, and brings the answer.
///
/// The client's body stays in its socket until a replica is there to take it; either side is read
/// only as fast as the other takes.
///
/// What becomes of a write shows in the connection: it closes.
@SuppressWarnings("FutureReturnValueIgnored")
final class Exchange {
  private enum Stage {
    WAITING,
    CONNECTING,
    ASKED,
    ANSWERING,
    OVER
  }

  private static final long SHUN_NANOS = Duration.ofSeconds(1).toNanos();

  private final Front front;
  private final Lane lane;
  private final HttpRequest head;
  private final Target target;
  private final Endpoint endpoint;
  private final Version version;
  private Stage stage = Stage.WAITING;
  private @Nullable Waiter waiter;
  private @Nullable Lease lease;
  private @Nullable Back back;
  private boolean retried;
  private boolean bodyTouched;
  private boolean bodySent;
  private boolean flushDue;
  private boolean reusable;
  private boolean interim;

  Exchange(Front front, Lane lane, HttpRequest head, Arrival.Found found) {
    this.front = front;
    this.lane = lane;
    this.head = head;
    this.target = found.target();
    this.endpoint = found.endpoint();
    this.version = found.version();
  }

  void start() {
    front.waitFor(version.config().requests().maxQueueWait());
    place();
  }

  /// The client sent a piece of the body. It is passed on, and the next one asked for when the
  /// replica can take it.
  void bodyGoesOn(HttpContent piece) {
    if (stage != Stage.ASKED && stage != Stage.ANSWERING) {
      piece.release();
      return;
    }
    bodyTouched = true;
    bodySent = piece instanceof LastHttpContent;
    var channel = back().channel();
    // Trailers end here: whoever reads them may take them for headers.
    channel.write(bodySent ? new DefaultLastHttpContent(piece.content()) : piece);
    if (bodySent || !channel.isWritable()) {
      flush();
    } else {
      flushSoon();
      front.readOn();
    }
  }

  void bodyMayGoOn() {
    if (!bodySent && bodyTouched) {
      front.readOn();
    }
  }

  void answerBegins(HttpResponse answer) {
    int code = answer.status().code();
    if (stage != Stage.ASKED || code == 101) {
      back().close();
      replicaBroke();
      return;
    }
    interim = code < 200;
    if (!interim) {
      stage = Stage.ANSWERING;
      reusable = HttpUtil.isKeepAlive(answer) && isDelimited(answer);
      front.answerBegins(answer, version.config().name());
      front.waitFor(version.config().requests().timeout());
    }
  }

  void answerGoesOn(HttpContent piece) {
    boolean last = piece instanceof LastHttpContent;
    if (interim || stage != Stage.ANSWERING) {
      piece.release();
      interim &= !last;
    } else if (last) {
      finish();
      front.answerEnds((LastHttpContent) piece);
    } else {
      front.waitFor(version.config().requests().timeout());
      front.answerGoesOn(piece);
    }
  }

  /// The replica has sent all that it had at once: pass it on now, or a stream of tokens would come
  /// in heaps.
  void answerPauses() {
    front.flush();
    answerMayGoOn();
  }

  void answerMayGoOn() {
    if (back != null && stage != Stage.OVER && front.isWritable()) {
      back.channel().read();
    }
  }

  void replicaBroke() {
    switch (stage) {
      case WAITING, CONNECTING, OVER -> {}
      case ASKED -> {
        shun();
        end();
        front.reply(Reply.BROKEN);
      }
      case ANSWERING -> {
        end();
        front.abort(Reply.BROKEN.code());
      }
    }
  }

  /// The client is gone, or what it sends cannot be passed on.
  ///
  /// @return whether an answer has begun already
  boolean abandon() {
    boolean begun = stage == Stage.ANSWERING;
    if (waiter != null) {
      waiter.leave();
    }
    end();
    return begun;
  }

  void waitedLongEnough() {
    switch (stage) {
      case WAITING -> queuedTooLong();
      case CONNECTING -> replyLast(Reply.timeout(endpoint.name()));
      case ASKED -> replyLast(isClientSlow() ? Reply.SLOW : Reply.timeout(endpoint.name()));
      case ANSWERING -> {
        end();
        front.abort(504);
      }
      case OVER -> {}
    }
  }

  private boolean isClientSlow() {
    return !bodySent && back().channel().isWritable();
  }

  private void queuedTooLong() {
    if (waiter == null || waiter.leave()) {
      refuse();
    }
  }

  private void refuse() {
    boolean nobody = version.crew().size() == 0;
    replyLast(nobody ? Reply.noReplicas(endpoint.name()) : Reply.overloaded(endpoint.name()));
  }

  private void replyLast(Reply reply) {
    end();
    front.reply(reply);
  }

  /// Find a replica at once, or wait for one in line.
  private void place() {
    var free = version.crew().take();
    if (free.isPresent()) {
      dispatch(free.get());
      return;
    }
    stage = Stage.WAITING;
    var joined = version.crew().join(this::served);
    waiter = joined.orElse(null);
    if (joined.isEmpty()) {
      refuse();
    }
  }

  /// Come back to this request's event loop: a place becomes free on any.
  private void served(Lease given) {
    try {
      lane.loop().execute(() -> granted(given));
    } catch (RejectedExecutionException e) {
      given.end();
    }
  }

  private void granted(Lease given) {
    if (stage == Stage.WAITING) {
      dispatch(given);
    } else {
      given.end();
    }
  }

  private void dispatch(Lease given) {
    stage = Stage.CONNECTING;
    lease = given;
    if (!retried) {
      front.waitFor(version.config().requests().timeout());
    }
    var pooled = lane.pool().take(given.worker(), lane.nanos());
    if (pooled.isPresent()) {
      ask(pooled.get());
      return;
    }
    var made = new Back(lane, given.worker());
    lane.connect(given.worker(), made).addListener(done -> connected(made, done.isSuccess()));
  }

  private void connected(Back made, boolean success) {
    if (stage != Stage.CONNECTING) {
      made.close();
    } else if (success) {
      ask(made);
    } else {
      unreached();
    }
  }

  /// Try another replica, once: this one has not seen a byte of the request.
  private void unreached() {
    shun();
    end();
    if (retried) {
      front.reply(Reply.BROKEN);
      return;
    }
    retried = true;
    place();
  }

  private void ask(Back connected) {
    stage = Stage.ASKED;
    back = connected;
    connected.serve(this);
    boolean open = endpoint.gate() instanceof Gate.Open;
    var request = Heads.request(head, target, connected.worker().address(), open);
    front.ids().forward(request.headers());
    connected.channel().write(request).addListener(this::headSent);
    flushSoon();
    connected.channel().read();
    front.bodyIsWanted();
  }

  private void headSent(Future<?> sent) {
    if (!sent.isSuccess() && stage == Stage.ASKED) {
      if (bodyTouched) {
        replicaBroke();
      } else {
        unreached();
      }
    }
  }

  /// Flush when everything that came with this event is written, in one go.
  private void flushSoon() {
    if (!flushDue) {
      flushDue = true;
      lane.loop().execute(this::flush);
    }
  }

  private void flush() {
    flushDue = false;
    if (back != null) {
      back.channel().flush();
    }
  }

  private void finish() {
    stage = Stage.OVER;
    var used = back();
    back = null;
    if (reusable && bodySent) {
      lane.pool().keep(used, lane.nanos());
    } else {
      used.close();
    }
    giveBack();
  }

  private void end() {
    stage = Stage.OVER;
    if (back != null) {
      back.close();
      back = null;
    }
    giveBack();
  }

  private void giveBack() {
    if (lease != null) {
      lease.end();
      lease = null;
    }
  }

  private void shun() {
    if (lease != null) {
      lease.worker().shun(lane.nanos() + SHUN_NANOS);
    }
  }

  private Back back() {
    if (back == null) {
      throw new IllegalStateException("No replica was asked. This is a bug in Drydock.");
    }
    return back;
  }

  /// Tell whether an answer says where it ends.
  private static boolean isDelimited(HttpResponse answer) {
    return !Heads.hasBody(answer)
        || HttpUtil.isTransferEncodingChunked(answer)
        || answer.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
  }
}
