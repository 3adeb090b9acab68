package dev.drydock.contract;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What every group of behaviours builds upon.
public interface Behaviour {
  /// Return a subject in a fresh world.
  Subject subject();

  /// Make a test of each sample that fits, each in a world of its own.
  default Stream<DynamicTest> each(Predicate<Sample> fitting, BiConsumer<Subject, Sample> test) {
    return subject().samples().stream()
        .filter(fitting)
        .map(Sample::name)
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  var fresh = subject();
                  var sample =
                      fresh.samples().stream().filter(one -> one.name().equals(name)).findFirst();
                  test.accept(fresh, sample.orElseThrow());
                }));
  }

  default Stream<DynamicTest> each(BiConsumer<Subject, Sample> test) {
    return each(sample -> true, test);
  }
}
