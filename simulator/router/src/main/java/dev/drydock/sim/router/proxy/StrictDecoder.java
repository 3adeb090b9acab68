package dev.drydock.sim.router.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;

/// Decodes requests, and refuses heads that Netty's decoder would still make sense of: folded
/// lines, control characters, a request line with more than two spaces. What two servers may read
/// differently is what requests are smuggled in.
final class StrictDecoder extends HttpRequestDecoder {
  private final HeadScan scan = new HeadScan();

  /// How much of the bytes in hand was looked at already.
  private int scanned;

  private boolean inHead = true;
  private boolean refused;

  StrictDecoder(Limits limits) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.lineBytes())
            .setMaxHeaderSize(limits.headBytes()));
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    if (!refused && inHead) {
      lookAhead(in);
    }
    if (refused) {
      refuse(in, out);
      return;
    }
    int before = in.readerIndex();
    int had = out.size();
    super.decode(ctx, in, out);
    scanned = Math.max(0, scanned - (in.readerIndex() - before));
    if (ends(out, had)) {
      inHead = true;
      scanned = 0;
    }
  }

  private void lookAhead(ByteBuf in) {
    int end = in.writerIndex();
    int next = in.readerIndex() + scanned;
    while (next < end && inHead && !refused) {
      switch (scan.next(in.getByte(next++))) {
        case GOES_ON -> {}
        case ENDS -> inHead = false;
        case WRONG -> refused = true;
      }
    }
    scanned = next - in.readerIndex();
  }

  private static void refuse(ByteBuf in, List<Object> out) {
    if (in.isReadable()) {
      in.skipBytes(in.readableBytes());
      var bad = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
      bad.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("malformed head")));
      out.add(bad);
    }
  }

  private static boolean ends(List<Object> out, int from) {
    for (int i = from; i < out.size(); i++) {
      if (out.get(i) instanceof LastHttpContent) {
        return true;
      }
    }
    return false;
  }
}
