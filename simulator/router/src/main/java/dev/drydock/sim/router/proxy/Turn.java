package dev.drydock.sim.router.proxy;

import dev.drydock.sim.router.metric.Meter;
import dev.drydock.sim.router.route.Version;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;

/// What a connection knows of the request that it is busy with.
final class Turn {
  private final HttpRequest head;
  private final Ids ids;
  private final long begunNanos;
  private Meter meter;
  private Optional<String> version = Optional.empty();
  private boolean last;
  private boolean answerBegun;
  private boolean bodyOver;
  private boolean bodyWanted;
  private long bodyBytes;
  private int code;

  /// Begin.
  ///
  /// @param meter counts the answer, as long as no version is found
  Turn(HttpRequest head, Ids ids, long begunNanos, Meter meter) {
    this.head = head;
    this.ids = ids;
    this.begunNanos = begunNanos;
    this.meter = meter;
    this.last = !HttpUtil.isKeepAlive(head) || !speaksLatest();
  }

  HttpRequest head() {
    return head;
  }

  Ids ids() {
    return ids;
  }

  /// Tell whether the client reads chunks and interim answers.
  boolean speaksLatest() {
    return head.protocolVersion().equals(HttpVersion.HTTP_1_1);
  }

  /// Close the connection after this.
  void close() {
    last = true;
  }

  boolean isLast() {
    return last;
  }

  /// Count at a version from now on, and name it whoever answers.
  void found(Version chosen) {
    meter = chosen.meter();
    version = Optional.of(chosen.config().name());
  }

  /// Return the version that the request is for, once it is found.
  Optional<String> version() {
    return version;
  }

  void answer(int status) {
    answerBegun = true;
    code = status;
  }

  boolean isAnswered() {
    return answerBegun;
  }

  void want() {
    bodyWanted = true;
  }

  /// Tell whether the rest of a body is worth reading to keep the connection.
  boolean isSkippable(long bytesMax) {
    boolean late = code == Reply.SLOW.code();
    boolean awaitsWord = RequestCheck.expectsContinue(head) && !bodyWanted;
    return !late && !awaitsWord && RequestCheck.length(head) <= bytesMax;
  }

  void took(HttpContent piece) {
    bodyBytes += piece.content().readableBytes();
    bodyOver |= piece instanceof LastHttpContent && piece.decoderResult().isSuccess();
  }

  boolean isBodyOver() {
    return bodyOver;
  }

  long bodyBytes() {
    return bodyBytes;
  }

  /// Count the answer as it was begun.
  void count(long nowNanos) {
    count(code, nowNanos);
  }

  void count(int code, long nowNanos) {
    meter.answered(code, nowNanos - begunNanos);
  }
}
