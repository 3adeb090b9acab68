package dev.drydock.specs.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS =
      List.of("endpoint", "workspace", "version", "max", "min");

  @Test
  void findsAWordWithALetterMissingAddedChangedOrSwapped() {
    assertThat(Nearest.to("endpont", WORDS)).contains("endpoint");
    assertThat(Nearest.to("endpooint", WORDS)).contains("endpoint");
    assertThat(Nearest.to("endpaint", WORDS)).contains("endpoint");
    assertThat(Nearest.to("worksapce", WORDS)).contains("workspace");
  }

  @Test
  void takesDashesAndCapitalsForSlipsOfTheKeyboard() {
    assertThat(Nearest.to("Node-Pool", List.of("node_pool"))).contains("node_pool");
  }

  @Test
  void staysSilentWhenNothingIsNear() {
    assertThat(Nearest.to("kubernetes", WORDS)).isEmpty();
    assertThat(Nearest.to("xyz", WORDS)).isEmpty();
    assertThat(Nearest.to("", WORDS)).isEmpty();
  }

  @Test
  void theFirstOfEquallyNearWordsWins() {
    assertThat(Nearest.to("mxn", List.of("max", "min"))).contains("min");
    assertThat(Nearest.to("ma", List.of("max", "may"))).contains("max");
  }
}
