package dev.drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.execute.Report.Ending;
import dev.drydock.testkit.spec.Block;
import dev.drydock.testkit.spec.Literal;
import dev.drydock.testkit.spec.WrittenSpec;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DrydockExtension.class)
final class DrydockExtensionTest {
  private static final Block AZURE =
      Block.of("azure")
          .with("subscription", Literal.of("00000000-0000-0000-0000-000000000000"))
          .with("resource_group", Literal.of("fraud"))
          .with("location", Literal.of("westeurope"));

  private static final WrittenSpec SPEC =
      spec(
          Block.of("drydock").with("stack", Literal.of("fraud")),
          AZURE,
          Block.of("workspace", "fraud"));

  @Test
  void givesAWorldInWhichSpecsAreApplied(Yard yard) {
    var spec = yard.spec(SPEC);
    assertThat(yard.plan(spec).isEmpty()).isFalse();
    assertThat(yard.apply(spec).ending()).isEqualTo(Ending.DONE);
    assertThat(yard.plan(spec).isEmpty()).isTrue();
  }

  @Test
  void givesEveryParameterAWorldOfItsOwn(Yard one, Yard other) {
    one.apply(one.spec(SPEC));
    assertThat(other.plan(other.yaml(SPEC)).isEmpty()).isFalse();
  }

  @Test
  void givesTheSameWorldEveryTime() {
    assertThat(digest()).isEqualTo(digest());
  }

  @Test
  void tellsWhatABrokenSpecBreaks(Yard yard) {
    var broken = spec(AZURE.with("locatoin", Literal.of("westeurope")));
    assertThatThrownBy(() -> yard.spec(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("locatoin");
  }

  private static String digest() {
    try (var yard = Yard.open(7)) {
      yard.apply(yard.spec(SPEC));
      return yard.platform().digest();
    }
  }

  private static WrittenSpec spec(Block... blocks) {
    return new WrittenSpec(List.of(blocks), new LinkedHashMap<>());
  }
}
