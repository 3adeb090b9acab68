package dev.drydock.trials.crash;

import dev.drydock.core.plan.Intent;
import dev.drydock.specs.model.Spec;
import dev.drydock.testkit.Crashing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wherever an apply or a destroy dies, the next one ends where an undisturbed one ends.
///
/// A small spec is tried before and after every single exchange. Of the larger ones every exchange
/// that writes is tried once the world has answered it, for that which only asks leaves the world
/// as it was; and of these one in a stride, from a start drawn by [#SEED].
final class CrashTest {
  private static final long SEED = 4;
  private static final int STRIDE = 37;

  @TempDir private Path directory;

  @Test
  void aSmallApplySurvivesACrashAtEverySingleExchange() throws IOException {
    everywhere(new Trial(Optional.empty(), spec(Specimens.SMALL), Intent.APPLY));
  }

  @Test
  void aSmallDestroySurvivesACrashAtEverySingleExchange() throws IOException {
    var spec = spec(Specimens.SMALL);
    everywhere(new Trial(Optional.of(spec), spec, Intent.DESTROY));
  }

  @Test
  void anApplyOfTheWholeSurvivesACrashAtEveryWrite() throws IOException {
    atWrites(new Trial(Optional.empty(), spec(Specimens.WHOLE), Intent.APPLY));
  }

  @Test
  void anEditOfTheWholeSurvivesACrashAtEveryWrite() throws IOException {
    var before = spec(Specimens.WHOLE);
    atWrites(new Trial(Optional.of(before), spec(Specimens.EDITED), Intent.APPLY));
  }

  @Test
  void aDestroyOfTheWholeSurvivesACrashAtEveryWrite() throws IOException {
    var spec = spec(Specimens.WHOLE);
    atWrites(new Trial(Optional.of(spec), spec, Intent.DESTROY));
  }

  private static void everywhere(Trial trial) {
    var undisturbed = trial.undisturbed();
    int exchanges = undisturbed.methods().size();
    for (int n = 1; n <= exchanges; n++) {
      trial.survives(Crashing.before(n), undisturbed.end());
      trial.survives(Crashing.after(n), undisturbed.end());
    }
  }

  private static void atWrites(Trial trial) {
    var undisturbed = trial.undisturbed();
    var methods = undisturbed.methods();
    var writes = IntStream.range(0, methods.size()).filter(n -> writes(methods, n)).boxed();
    for (int n : writes.toList()) {
      trial.survives(Crashing.after(n + 1), undisturbed.end());
    }
    int start = new SplittableRandom(SEED).nextInt(STRIDE);
    for (int n = start; n < methods.size(); n += STRIDE) {
      trial.survives(Crashing.after(n + 1), undisturbed.end());
    }
  }

  private static boolean writes(List<String> methods, int n) {
    return List.of("PUT", "PATCH", "DELETE").contains(methods.get(n));
  }

  private Spec spec(String text) throws IOException {
    return SpecFiles.read(directory, text);
  }
}
