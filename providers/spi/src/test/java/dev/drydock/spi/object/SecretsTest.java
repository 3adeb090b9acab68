package dev.drydock.spi.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final Field KEY = Field.of("key", "key").secret();
  private static final Field CERTIFICATE = Field.of("certificate", "certificate").secret();
  private static final ObjectType TYPE =
      AssertionsTest.type(1, List.of(Field.of("name", "name"), KEY, CERTIFICATE));

  @Test
  void knowsTheValueThatWasWritten() {
    var text = encode("", "name", "a", "key", "s3cret");
    assertThat(Secrets.holds(text, TYPE, KEY, Value.of("s3cret"))).isTrue();
    assertThat(Secrets.holds(text, TYPE, KEY, new Value.Sensitive(Value.of("s3cret")))).isTrue();
    assertThat(Secrets.holds(text, TYPE, KEY, Value.of("other"))).isFalse();
    assertThat(Secrets.holds(text, TYPE, CERTIFICATE, Value.of("s3cret"))).isFalse();
  }

  @Test
  void holdsNothingOfALostOrOlderMemory() {
    assertThat(Secrets.holds("", TYPE, KEY, Value.of("s3cret"))).isFalse();
    var newer = AssertionsTest.type(2, TYPE.fields());
    assertThat(Secrets.holds(encode("", "key", "s3cret"), newer, KEY, Value.of("s3cret")))
        .isFalse();
  }

  @Test
  void keepsADigestThatStillHolds() {
    var before = encode("", "key", "s3cret");
    var after = encode(before, "key", "s3cret", "certificate", "x");
    assertThat(after).startsWith(before.substring(0, before.length() - 1));
    assertThat(encode(before, "key", "other")).isNotEqualTo(before);
  }

  @Test
  void twoSaltsMakeTwoDigestsOfOneSecret() {
    var text = encode("", "key", "s3cret", "certificate", "s3cret");
    var parts = List.of(text.split(",", -1));
    assertThat(parts.get(1)).isNotEqualTo(parts.get(2));
    assertThat(text).doesNotContain("s3cret");
  }

  @Test
  void aTypeWithoutSecretsHasNoDigests() {
    var plain = AssertionsTest.type(1, List.of(Field.of("name", "name")));
    var chance = new SplittableRandom(1);
    assertThat(Secrets.encode(AssertionsTest.object(plain, "name", "a"), "", chance)).isEmpty();
  }

  @Test
  void fourSecretsFitATag() {
    var fields = List.of(KEY, CERTIFICATE, Field.of("c", "").secret(), Field.of("d", "").secret());
    var object =
        AssertionsTest.object(
            AssertionsTest.type(10, fields), "key", "1", "certificate", "2", "c", "3", "d", "4");
    assertThat(Secrets.encode(object, "", new SplittableRandom(1))).hasSizeLessThanOrEqualTo(256);
  }

  private static String encode(String before, String... pairs) {
    var chance = new SplittableRandom(before.length() + 7L);
    return Secrets.encode(AssertionsTest.object(TYPE, pairs), before, chance);
  }
}
