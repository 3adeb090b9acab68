package dev.drydock.app.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final SequencedMap<String, Integer> NINE_TO_ONE = shares(90, 10);

  private static SequencedMap<String, Integer> shares(int blue, int green) {
    var shares = new TreeMap<String, Integer>();
    shares.put("blue", blue);
    shares.put("green", green);
    return shares;
  }

  private static SequencedMap<String, Long> counts(long blue, long green) {
    var counts = new TreeMap<String, Long>();
    counts.put("blue", blue);
    counts.put("green", green);
    return counts;
  }

  @Test
  void theStatisticIsPearsons() {
    // (9100 - 9000)^2 / 9000 + (900 - 1000)^2 / 1000
    assertThat(Split.of(counts(9100, 900), NINE_TO_ONE))
        .isInstanceOfSatisfying(
            Split.Tested.class,
            tested -> {
              assertThat(tested.statistic()).isEqualTo(11.111, within(0.001));
              assertThat(tested.bound()).isEqualTo(10.828, within(0.001));
              assertThat(tested.probability()).isEqualTo(0.00086, within(0.00001));
              assertThat(tested.fits()).isFalse();
            });
  }

  @Test
  void aSplitThatIsRightFitsAsOftenAsItSays() {
    var chance = new SplittableRandom(11);
    int wrong = 0;
    for (int run = 0; run < 2_000; run++) {
      long green = 0;
      for (int request = 0; request < 500; request++) {
        green += chance.nextInt(100) < 10 ? 1 : 0;
      }
      wrong += fits(Split.of(counts(500 - green, green), NINE_TO_ONE)) ? 0 : 1;
    }
    assertThat(wrong).as("2 expected of 2000").isLessThan(10);
  }

  @Test
  void aSplitThatIsALittleOffIsSeenInTenThousand() {
    assertThat(fits(Split.of(counts(9010, 990), NINE_TO_ONE))).isTrue();
    assertThat(fits(Split.of(counts(8800, 1200), NINE_TO_ONE))).isFalse();
  }

  private static boolean fits(Split split) {
    return split instanceof Split.Tested tested && tested.fits();
  }

  @Test
  void aVersionWithoutAShareMayNotAnswer() {
    var counts = counts(90, 10);
    counts.put("red", 1L);
    assertThat(Split.of(counts, NINE_TO_ONE)).isEqualTo(new Split.Stray("red"));
  }

  @Test
  void aVersionThatNeverAnswersIsMissed() {
    var counts = counts(1000, 0);
    counts.remove("green");
    assertThat(fits(Split.of(counts, NINE_TO_ONE))).isFalse();
  }

  @Test
  void tooFewTellNothing() {
    assertThat(Split.of(counts(40, 9), NINE_TO_ONE))
        .isEqualTo(new Split.Untested("it takes 50 answers to tell"));
  }

  @Test
  void oneVersionIsNoSplit() {
    var all = new TreeMap<String, Integer>();
    all.put("blue", 100);
    assertThat(Split.of(counts(5, 1), all)).isInstanceOf(Split.Stray.class);
    var blue = new TreeMap<String, Long>();
    blue.put("blue", 5L);
    assertThat(Split.of(blue, all)).isEqualTo(new Split.Untested("there is nothing to split"));
  }
}
