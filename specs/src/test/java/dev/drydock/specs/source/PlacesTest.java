package dev.drydock.specs.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0",
    "1, 1, 2, 1",
    "2, 2, 1, 2",
    "3, 2, 2, 4",
    "4, 2, 3, 5",
    "6, 2, 4, 9",
    "7, 2, 5, 10",
    "8, 3, 1, 11",
    "10, 3, 2, 14",
    "11, 3, 3, 15",
  })
  void countsGraphemesAndBytes(int index, int line, int column, int offset) {
    var places = Places.of(new Source("f", "a\néb😀c\ne\u0301x"));

    assertThat(places.at(index)).isEqualTo(new Position(line, column, offset));
  }
}
