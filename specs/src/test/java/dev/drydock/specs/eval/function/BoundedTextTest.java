package dev.drydock.specs.eval.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BoundedTextTest {
  @Test
  void findsWhatIsThere() {
    var matcher = Pattern.compile("b+").matcher(new BoundedText("aabb"));

    assertThat(BoundedText.search(matcher::find)).contains(true);
  }

  @Test
  void givesUpOnASearchWithoutEnd() {
    var matcher = Pattern.compile("(x+x+)+\\1y").matcher(new BoundedText("x".repeat(40)));

    assertThat(BoundedText.search(matcher::find)).isEmpty();
  }

  @Test
  void givesUpOnARecursionWithoutEnd() {
    var matcher = Pattern.compile("(a|b|\\n)*c").matcher(new BoundedText("ab".repeat(100_000)));

    assertThat(BoundedText.search(matcher::find)).isEmpty();
  }
}
