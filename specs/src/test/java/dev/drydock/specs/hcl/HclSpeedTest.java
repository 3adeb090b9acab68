package dev.drydock.specs.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that make a quadratic reader take minutes: the bound is far above what a linear one needs.
class HclSpeedTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version \"scoring\" \"blue\" {\n  model   = model.fraud\n  traffic = 20\n}\n",
        "a = [\n",
        "a = \"${\n",
        "a {\n",
        "a = \"b\n",
        "'\n",
        "a = <<E\n",
        "/* ",
        "é",
        "a = 1 + ",
        "- ",
        "}\n",
        "a = b ? ",
        "a.b",
      })
  void staysLinear(String piece) {
    var text = piece.repeat(300_000 / piece.length());
    var faults = new ArrayList<Diagnostic>();

    var body =
        Assertions.assertTimeoutPreemptively(
            BOUND, () -> HclReader.file(new Source("f", text), faults::add));

    assertThat(body.items().size() + faults.size()).isPositive();
    assertThat(faults).hasSizeLessThanOrEqualTo(100);
  }
}
