package dev.drydock.kubernetes.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.kubernetes.field.SecretFields;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GenerationTest {
  private static Generation seeded() {
    return new Generation(new SplittableRandom(1));
  }

  @Test
  void aNewKeyIsNoneOfTheOthersEvenWhenChanceRepeatsItself() {
    var first = seeded().key(List.of());

    assertThat(seeded().key(List.of())).isEqualTo(first);
    assertThat(seeded().key(List.of(first))).isNotEqualTo(first);
  }

  @Test
  void onlyWhatIsMissingIsMade() {
    var made = seeded().missing(SecretFields.KEYS, List.of(SecretFields.PRIMARY_KEY));

    assertThat(made).containsOnlyKeys(SecretFields.SECONDARY_KEY);
    assertThat(seeded().missing(SecretFields.KEYS, SecretFields.KEYS)).isEmpty();
  }

  @Test
  void halfAPairIsMadeAnewAsAWhole() {
    var made = seeded().missing(SecretFields.SIGNING, List.of(SecretFields.PUBLIC_KEYS));

    assertThat(made).containsOnlyKeys(SecretFields.SIGNING_KEY, SecretFields.PUBLIC_KEYS);
    assertThat(made.get(SecretFields.PUBLIC_KEYS)).doesNotContain("\"d\"");
  }

  @Test
  void oneSeedGivesOnePair() {
    assertThat(seeded().missing(SecretFields.SIGNING, List.of()))
        .isEqualTo(seeded().missing(SecretFields.SIGNING, List.of()));
  }
}
