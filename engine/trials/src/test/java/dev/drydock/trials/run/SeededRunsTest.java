package dev.drydock.trials.run;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Runs drawn from seeds: 1 to 1,000, or `-Dtrials.runs=N` of them, or the one that
/// `-Dtrials.seed=S` names.
final class SeededRunsTest {
  private static final long RUNS = 1_000;
  private static final int SHOWN = 5;

  @Test
  void everyRunEndsInPeace() throws InterruptedException {
    var red = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (var verdict : threads.invokeAll(verdicts())) {
        verdict.get().ifPresent(red::add);
      }
    } catch (ExecutionException broken) {
      throw new AssertionError(broken);
    }
    if (!red.isEmpty()) {
      var shown = red.subList(0, Math.min(SHOWN, red.size()));
      fail(red.size() + " red\n" + String.join("\n", shown));
    }
  }

  private static List<Callable<Optional<String>>> verdicts() {
    var seed = Optional.ofNullable(Long.getLong("trials.seed"));
    long first = seed.orElse(1L);
    long runs = Long.getLong("trials.runs", seed.isPresent() ? 1 : RUNS);
    return LongStream.range(first, first + runs)
        .<Callable<Optional<String>>>mapToObj(one -> () -> Verdict.of(one))
        .toList();
  }
}
