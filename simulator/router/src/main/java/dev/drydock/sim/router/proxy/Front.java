package dev.drydock.sim.router.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One connection of a client: one request after the other, each answered before the next begins.
///
/// Nothing is read that nobody asked for: a message is taken from the connection when there is
/// somebody to have it, so that whoever sends faster than a replica takes is held up by TCP.
///
/// What becomes of a write shows in the connection: it closes.
@SuppressWarnings("FutureReturnValueIgnored")
final class Front extends ChannelInboundHandlerAdapter {
  /// Asks a connection to close unless a request is on it.
  enum Closing {
    NOW
  }

  private enum State {
    /// Nothing or a part of a head has come.
    IDLE,
    /// A request is being answered.
    BUSY,
    /// The answer is sent; the rest of the request's body is read and dropped.
    SKIPPING,
    /// All is said; what the client still sends is dropped until it closes.
    LINGERING
  }

  private static final Duration LINGER = Duration.ofSeconds(2);
  private static final int CLIENT_GONE = 499;

  private final Desk desk;
  private final Lane lane;
  private final RequestCheck check;
  private final Replies replies;
  private final DuplexChannel channel;
  private final Deadline deadline;

  private State state = State.IDLE;
  private boolean headBegun;
  private boolean reading;
  private boolean readAgain;
  private @Nullable HttpRequest early;
  private @Nullable Exchange exchange;
  private @Nullable Turn turn;

  Front(Desk desk, Lane lane, DuplexChannel channel) {
    this.desk = desk;
    this.lane = lane;
    this.channel = channel;
    this.check = new RequestCheck(desk.limits());
    this.replies = new Replies(desk.time());
    this.deadline = new Deadline(lane.loop(), this::waitedLongEnough);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    if (lane.connections(1) > desk.limits().connections()) {
      channel.close();
      return;
    }
    deadline.set(desk.limits().idle());
    readOn();
  }

  /// Some bytes came, perhaps not yet a whole head.
  void bytesCame() {
    if (state == State.IDLE && !headBegun) {
      headBegun = true;
      deadline.set(desk.limits().head());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (state == State.LINGERING) {
      ReferenceCountUtil.release(message);
      readOn();
    } else if (message instanceof HttpRequest head) {
      headCame(head);
    } else if (message instanceof HttpContent piece && turn != null) {
      pieceCame(piece, turn);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void headCame(HttpRequest head) {
    if (state == State.IDLE) {
      begin(head);
    } else {
      early = head;
    }
  }

  private void pieceCame(HttpContent piece, Turn now) {
    now.took(piece);
    if (piece.decoderResult().isFailure()) {
      piece.release();
      bodyBroke(now, Reply.BAD_REQUEST);
    } else if (now.bodyBytes() > desk.limits().bodyBytes()) {
      piece.release();
      bodyBroke(now, Reply.TOO_LARGE);
    } else if (exchange != null) {
      exchange.bodyGoesOn(piece);
      watchForClose(now);
    } else {
      piece.release();
      skip(now);
    }
  }

  /// Read on behind a body, only to notice when the client gives up; a request that comes instead
  /// waits for its turn.
  private void watchForClose(Turn now) {
    if (now == turn && exchange != null && now.isBodyOver()) {
      readOn();
    }
  }

  private void skip(Turn now) {
    if (state != State.SKIPPING) {
      return;
    }
    if (now.isBodyOver()) {
      goOn();
    } else if (now.bodyBytes() > desk.limits().skippedBytes()) {
      linger();
    } else {
      readOn();
    }
  }

  /// The replica has got half a request: its connection goes, so that it never becomes a whole one.
  private void bodyBroke(Turn now, Reply reply) {
    now.close();
    if (exchange != null) {
      exchange.abandon();
    }
    if (now.isAnswered()) {
      abort(reply.code());
    } else if (state == State.BUSY) {
      reply(reply);
    } else {
      linger();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (exchange != null && channel.isWritable()) {
      exchange.answerMayGoOn();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    lane.connections(-1);
    deadline.end();
    if (exchange != null && turn != null) {
      exchange.abandon();
      exchange = null;
      turn.count(CLIENT_GONE, lane.nanos());
    }
    state = State.LINGERING;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    channel.close();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == Closing.NOW && state == State.IDLE && !headBegun) {
      channel.close();
    }
  }

  // What becomes of a request.

  private void begin(HttpRequest head) {
    state = State.BUSY;
    headBegun = false;
    deadline.clear();
    var now = new Turn(head, Ids.of(head.headers(), lane.chance()), lane.nanos(), desk.unrouted());
    turn = now;
    var malformed = check.malformed(head);
    if (malformed.isPresent()) {
      now.close();
      reply(malformed.get());
      return;
    }
    if (desk.isClosing()) {
      now.close();
    }
    check.refused(head).ifPresentOrElse(this::reply, () -> route(now));
  }

  private void route(Turn now) {
    switch (Arrival.of(now.head(), desk.routes())) {
      case Arrival.Settled settled -> settled(now, settled);
      case Arrival.Asking asking -> {
        deadline.set(desk.limits().head());
        asking.settle(desk.judges(), lane, settled -> settled(now, settled));
      }
    }
  }

  private void settled(Turn now, Arrival.Settled settled) {
    if (turn != now || state != State.BUSY) {
      return;
    }
    switch (settled) {
      case Arrival.Refused(var reply) -> reply(reply);
      case Arrival.Found found -> {
        now.found(found.version());
        var begun = new Exchange(this, lane, now.head(), found);
        exchange = begun;
        begun.start();
      }
    }
  }

  Ids ids() {
    return turn().ids();
  }

  /// Wait for what comes next at most so long.
  void waitFor(Duration longest) {
    deadline.set(longest);
  }

  private void waitedLongEnough() {
    switch (state) {
      case IDLE -> {
        if (headBegun) {
          begin(RequestCheck.slow());
        } else {
          channel.close();
        }
      }
      case BUSY -> {
        if (exchange != null) {
          exchange.waitedLongEnough();
        } else {
          channel.close();
        }
      }
      case SKIPPING -> linger();
      case LINGERING -> channel.close();
    }
  }

  /// A replica is there to take the body: let the client send it, if it asked whether it may.
  void bodyIsWanted() {
    var now = turn();
    now.want();
    if (now.speaksLatest() && RequestCheck.expectsContinue(now.head())) {
      channel.writeAndFlush(Replies.goOn());
    }
    readOn();
  }

  // What the client is told.

  /// Answer in the router's own words.
  void reply(Reply reply) {
    var now = turn();
    exchange = null;
    now.answer(reply.code());
    if (!now.isSkippable(desk.limits().skippedBytes())) {
      now.close();
    }
    var response = replies.of(reply, now);
    if (now.isLast()) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    deadline.set(desk.limits().idle());
    now.count(lane.nanos());
    channel.writeAndFlush(response).addListener(sent -> answered(sent.isSuccess()));
  }

  void answerBegins(HttpResponse answer, String version) {
    var now = turn();
    var head = Heads.response(answer, now.speaksLatest());
    now.answer(answer.status().code());
    now.ids().answer(head.headers());
    head.headers().set(Heads.DEPLOYMENT, version);
    if (desk.isClosing()) {
      now.close();
    }
    if (now.isLast()) {
      head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    channel.write(head);
  }

  void answerGoesOn(HttpContent piece) {
    channel.write(piece);
  }

  void answerEnds(LastHttpContent piece) {
    exchange = null;
    deadline.set(desk.limits().idle());
    turn().count(lane.nanos());
    channel.writeAndFlush(piece).addListener(sent -> answered(sent.isSuccess()));
  }

  void flush() {
    channel.flush();
  }

  boolean isWritable() {
    return channel.isWritable();
  }

  /// Break an answer off that cannot be finished: a client sees that it is not whole.
  void abort(int code) {
    exchange = null;
    turn().count(code, lane.nanos());
    channel.close();
  }

  private void answered(boolean sent) {
    var now = turn();
    if (!sent || (now.isLast() && now.isBodyOver())) {
      channel.close();
    } else if (now.isLast()) {
      linger();
    } else if (now.isBodyOver()) {
      goOn();
    } else {
      state = State.SKIPPING;
      deadline.set(desk.limits().head());
      readOn();
    }
  }

  /// Close our side and let the client finish: closing both at once would make its system throw the
  /// answer away unread.
  private void linger() {
    state = State.LINGERING;
    deadline.set(LINGER);
    channel.shutdownOutput();
    readOn();
  }

  private void goOn() {
    state = State.IDLE;
    turn = null;
    if (desk.isClosing()) {
      channel.close();
      return;
    }
    deadline.set(desk.limits().idle());
    var next = early;
    early = null;
    if (next == null) {
      readOn();
    } else {
      begin(next);
    }
  }

  /// Take one message more. Those that are here already come at once, within this call: a loop
  /// takes them, not the stack.
  void readOn() {
    readAgain = true;
    if (reading) {
      return;
    }
    reading = true;
    while (readAgain) {
      readAgain = false;
      channel.read();
    }
    reading = false;
  }

  private Turn turn() {
    if (turn == null) {
      throw new IllegalStateException("No request is answered. This is a bug in Drydock.");
    }
    return turn;
  }
}
