package dev.drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.spi.transport.Exchange;
import dev.drydock.spi.transport.Reply;
import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.Literal;
import dev.drydock.testkit.spec.WrittenSpec;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrashingTest {
  private static final Exchange EXCHANGE =
      new Exchange("GET", URI.create("https://example.test/"), List.of(), new byte[0]);
  private static final Reply REPLY = new Reply.Answer(200, List.of(), new byte[0]);

  @Test
  void beforeTheNthTheWorldHearsNothingOfIt() {
    var crashing = Crashing.before(2);
    var transport = crashing.apply(_ -> REPLY);
    assertThat(transport.send(EXCHANGE)).isSameAs(REPLY);
    assertThatExceptionOfType(Crashed.class).isThrownBy(() -> transport.send(EXCHANGE));
    assertThat(crashing.exchanges()).isEqualTo(1);
  }

  @Test
  void afterTheNthTheWorldHasAnsweredItAndNothingGoesOutAnyMore() {
    var crashing = Crashing.after(2);
    var transport = crashing.apply(_ -> REPLY);
    assertThat(transport.send(EXCHANGE)).isSameAs(REPLY);
    assertThatExceptionOfType(Crashed.class)
        .isThrownBy(() -> transport.send(EXCHANGE))
        .withMessage("Died after exchange 2, GET https://example.test/");
    assertThatExceptionOfType(Crashed.class).isThrownBy(() -> transport.send(EXCHANGE));
    assertThat(crashing.exchanges()).isEqualTo(2);
    assertThat(crashing.crashed()).isTrue();
  }

  @Test
  void anotherDrydockGoesOnInTheSameWorld() {
    try (var yard = Yard.open(1, Crashing.after(9))) {
      var spec = yard.spec(workspace());
      assertThatExceptionOfType(Crashed.class).isThrownBy(() -> yard.apply(spec));
      yard.reopen();
      assertThat(yard.apply(spec).ending()).isEqualTo(Ending.DONE);
      assertThat(yard.plan(spec).isEmpty()).isTrue();
    }
  }

  private static WrittenSpec workspace() {
    var azure =
        Block.of("azure")
            .with("subscription", Literal.of("00000000-0000-0000-0000-000000000000"))
            .with("resource_group", Literal.of("fraud"))
            .with("location", Literal.of("westeurope"));
    var stack = Block.of("drydock").with("stack", Literal.of("fraud"));
    return new WrittenSpec(
        List.of(stack, azure, Block.of("workspace", "fraud")), new LinkedHashMap<>());
  }
}
