package dev.drydock.specs.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.specs.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Golden cases of the decoder: `spec.hcldec`, `input.hcl` or `input.hcl.json`, and what it prints
/// with `--with-type --keep-nulls --diags=json`; where the case's name starts with `references`,
/// with `--var-refs`.
class GoldenDecoderTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsExpected() {
    return Golden.tests("decoder", GoldenDecoderTest::play);
  }

  private static void play(Path directory) throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var json = directory.resolve("input.hcl.json");
    var input = Files.exists(json) ? json : directory.resolve("input.hcl");
    boolean references = directory.getFileName().toString().startsWith("references");
    int status =
        DecoderCommand.run(
            List.of(
                "--spec=" + directory.resolve("spec.hcldec"),
                "--diags=json",
                references ? "--var-refs" : "--with-type",
                "--keep-nulls",
                input.toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    assertThat(status).isEqualTo(out.size() > 0 ? 0 : 2);
    var printed = (status == 0 ? out : err).toString(StandardCharsets.UTF_8);
    var bare = printed.replace(directory + "/", "");
    Golden.check(directory, "expected.json", TypedJson.lines(MAPPER.readTree(bare)));
  }

  @Test
  void numbersAreRoundedToBitsAsTheHarnessKeepsThem() {
    var exact = new BigDecimal("5.1");
    var rounded = BinaryNumbers.rounded(exact);

    assertThat(rounded).isNotEqualByComparingTo(exact);
    assertThat(rounded.subtract(exact).abs()).isLessThan(new BigDecimal("1e-153"));
    assertThat(BinaryNumbers.rounded(rounded)).isEqualByComparingTo(rounded);
    assertThat(BinaryNumbers.rounded(new BigDecimal("-0.5"))).isEqualByComparingTo("-0.5");
    assertThat(BinaryNumbers.rounded(new BigDecimal("1e200"))).isGreaterThan(BigDecimal.ONE);
    assertThat(BinaryNumbers.rounded(BigDecimal.ZERO)).isZero();
  }
}
