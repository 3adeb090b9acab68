package dev.drydock.sim.router.proxy;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;

/// Lets one message pass for a read, however many reads asked for it. What the decoder found in the
/// same bytes waits here; no more bytes are read meanwhile.
///
/// Netty's `FlowControlHandler` counts reads instead: two that ask for one message would let a
/// piece of a body pass before anybody is there to take it.
final class Turnstile extends ChannelDuplexHandler {
  private final ArrayDeque<Object> waiting = new ArrayDeque<>();
  private boolean wanted;

  @Override
  public void read(ChannelHandlerContext ctx) {
    wanted = true;
    pass(ctx);
    if (wanted) {
      ctx.read();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    waiting.addLast(message);
    pass(ctx);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (wanted) {
      ctx.read();
    }
    ctx.fireChannelReadComplete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    release();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    release();
  }

  private void pass(ChannelHandlerContext ctx) {
    if (wanted && !waiting.isEmpty()) {
      wanted = false;
      ctx.fireChannelRead(waiting.pollFirst());
    }
  }

  private void release() {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
  }
}
