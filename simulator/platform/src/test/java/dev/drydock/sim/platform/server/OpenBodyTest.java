package dev.drydock.sim.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sim.wire.Feed;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenBodyTest {
  private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
  private final Lines feed = new Lines();
  private final List<String> ended = new ArrayList<>();
  private final OpenBody body =
      new OpenBody(
          channel.pipeline().lastContext(), channel.eventLoop(), feed, () -> ended.add("ended"));

  @BeforeEach
  void begin() {
    channel.freezeTime();
    body.begin();
    channel.runPendingTasks();
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void sendsWhatHasComeWheneverTheWorldChanged() {
    feed.coming.add("one");
    changed();
    feed.coming.add("two");
    feed.coming.add("three");
    changed();
    changed();
    assertThat(sent()).containsExactly("one", "twothree");
  }

  @Test
  void looksOnceForChangesThatComeAtOnce() {
    int before = feed.asked;
    body.look();
    body.look();
    body.look();
    channel.runPendingTasks();
    assertThat(feed.asked - before).isEqualTo(1);
  }

  @Test
  void waitsForAClientThatDoesNotTakeWhatWasSent() {
    writable(false);
    feed.coming.add("one");
    changed();
    assertThat(sent()).isEmpty();
    assertThat(feed.coming).as("stays where it is").containsExactly("one");
    writable(true);
    changed();
    assertThat(sent()).containsExactly("one");
  }

  @Test
  void pulsesAfterAQuietMinuteAndNotBefore() {
    pass(Duration.ofSeconds(60));
    assertThat(sent()).as("the first minute only begins to be quiet").isEmpty();
    pass(Duration.ofSeconds(60));
    assertThat(sent()).containsExactly("pulse");
    pass(Duration.ofSeconds(30));
    feed.coming.add("one");
    changed();
    pass(Duration.ofSeconds(30));
    assertThat(sent()).containsExactly("one");
  }

  @Test
  void endsInTimeAndThenSaysNoMore() {
    pass(Duration.ofMinutes(5));
    assertThat(ended).containsExactly("ended");
    assertThat(channel.outboundMessages()).last().isInstanceOf(LastHttpContent.class);
    sent();
    feed.coming.add("late");
    changed();
    pass(Duration.ofMinutes(10));
    assertThat(sent()).isEmpty();
    assertThat(ended).hasSize(1);
  }

  @Test
  void endsWhenItsFeedDoes() {
    feed.over = true;
    changed();
    assertThat(ended).containsExactly("ended");
    assertThat(channel.isOpen()).as("the connection stays").isTrue();
  }

  @Test
  void cutsTheConnectionWhenItsFeedBreaks() {
    feed.broken = true;
    changed();
    assertThat(channel.isOpen()).isFalse();
  }

  private void changed() {
    body.look();
    channel.runPendingTasks();
  }

  private void pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }

  private void writable(boolean writable) {
    channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
  }

  private List<String> sent() {
    var texts = new ArrayList<String>();
    for (HttpContent chunk = channel.readOutbound();
        chunk != null;
        chunk = channel.readOutbound()) {
      texts.add(chunk.content().toString(StandardCharsets.UTF_8));
      chunk.release();
    }
    return texts;
  }

  /// Tells lines as they come.
  private static final class Lines implements Feed {
    private final List<String> coming = new ArrayList<>();
    private int asked;
    private boolean over;
    private boolean broken;

    @Override
    public Optional<byte[]> more() {
      asked++;
      if (broken) {
        throw new IllegalStateException("broken");
      }
      var all = String.join("", coming);
      coming.clear();
      return over ? Optional.empty() : Optional.of(all.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] pulse() {
      return "pulse".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Duration lasts() {
      return Duration.ofMinutes(5);
    }
  }
}
