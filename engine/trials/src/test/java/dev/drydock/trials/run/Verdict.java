package dev.drydock.trials.run;

import dev.drydock.specs.diagnostic.Faults;
import java.util.List;
import java.util.Optional;

/// What is to be said of a seed.
final class Verdict {
  /// Every so-many-th seed is lived twice, for the comparison of two worlds.
  static final int TWICE_EVERY = 40;

  private static final List<Checker> CHECKERS =
      List.of(
          new Converged(),
          new OrderKept(),
          new WritesApproved(),
          new UnownedUntouched(),
          new NoOrphans(),
          new SecretsKept());

  private Verdict() {}

  /// Return why a seed is red, and how to see it again.
  static Optional<String> of(long seed) {
    var scenario = Scenario.of(seed);
    try (var course = Course.of(scenario)) {
      var digest = course.platform().digest();
      CHECKERS.forEach(checker -> checker.check(course));
      if (seed % TWICE_EVERY == 0) {
        checkSame(scenario, digest, course.platform().events());
      }
      return Optional.empty();
    } catch (RuntimeException | Error red) {
      return Optional.of(text(scenario, red));
    }
  }

  private static void checkSame(Scenario scenario, String digest, List<String> events) {
    try (var again = Course.of(scenario)) {
      if (!again.platform().digest().equals(digest)) {
        var others = again.platform().events();
        int at = 0;
        while (at < others.size() && others.get(at).equals(events.get(at))) {
          at++;
        }
        throw new AssertionError(
            "Two worlds of one seed differ from line " + at + ":\n" + events.get(at));
      }
    }
  }

  private static String why(Throwable red) {
    return red instanceof Faults faults ? faults.diagnostics().toString() : red.toString();
  }

  private static String text(Scenario scenario, Throwable red) {
    var where = red.getStackTrace().length == 0 ? "" : " (" + red.getStackTrace()[0] + ")";
    return "Seed "
        + scenario.seed()
        + " is red, under faults '"
        + scenario.profile()
        + "': "
        + why(red)
        + where
        + "\nSee it again by\n\n    "
        + "mvn -pl engine/trials -am test -Dtest=SeededRunsTest"
        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtrials.seed="
        + scenario.seed()
        + "\n";
  }
}
