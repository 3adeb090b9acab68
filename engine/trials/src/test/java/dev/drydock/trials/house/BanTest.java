package dev.drydock.trials.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// A ban that cannot be broken would be worth nothing.
final class BanTest {
  private static final Ban TIME =
      Ban.of("time", "an InstantSource", "java\\.time\\.Instant\\.now\\(\\)");

  private static final class Caller {
    Instant now() {
      return Instant.now();
    }
  }

  private static final class Referrer {
    List<Supplier<Instant>> clocks() {
      return List.of(Instant::now);
    }
  }

  @Test
  void findsCalls() {
    assertThat(new Caller().now()).isNotNull();
    assertThatThrownBy(() -> check(TIME, Caller.class)).isInstanceOf(AssertionError.class);
  }

  @Test
  void findsMethodReferences() {
    assertThat(new Referrer().clocks()).hasSize(1);
    assertThatThrownBy(() -> check(TIME, Referrer.class)).isInstanceOf(AssertionError.class);
  }

  @Test
  void sparesAdapters() {
    check(TIME.butIn(".*Caller"), Caller.class);
  }

  private static void check(Ban ban, Class<?> type) {
    var classes = new ClassFileImporter().importClasses(type);
    noClasses()
        .that(ban.bound())
        .should()
        .accessTargetWhere(ban.touched())
        .allowEmptyShould(true)
        .check(classes);
  }
}
