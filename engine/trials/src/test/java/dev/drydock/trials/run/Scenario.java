package dev.drydock.trials.run;

import dev.drydock.sim.world.fault.FaultProfile;
import dev.drydock.testkit.arbitrary.Edit;
import java.time.Duration;
import java.util.SplittableRandom;

/// What is to happen in a run; drawn from its seed alone.
///
/// @param profile how the world misbehaves
/// @param early whether it does so from the beginning, and not only during the edit
/// @param crashAt the exchange of the edit's apply at which the process dies
/// @param crashAnswered whether the world has answered it
/// @param again whether somebody tries again while the world still misbehaves
/// @param pause between the crash and what comes next
/// @param outsideEdits by somebody else, at the end
/// @param journal whether Drydock keeps one, and goes on by it after the crash
record Scenario(
    long seed,
    Edit edit,
    String profile,
    boolean early,
    long crashAt,
    boolean crashAnswered,
    boolean again,
    Duration pause,
    int outsideEdits,
    boolean journal) {
  private static final int EXCHANGES = 160;
  private static final int PAUSE_SECONDS = 900;

  /// A journal is forced to disk at every step, which takes its time.
  private static final int JOURNAL_EVERY = 8;

  static Scenario of(long seed) {
    var chance = new SplittableRandom(seed);
    var names = FaultProfile.NAMES;
    return new Scenario(
        seed,
        new DrawnSpecs(chance.split()).edit(),
        names.get(chance.nextInt(names.size())),
        chance.nextInt(4) == 0,
        1 + chance.nextInt(EXCHANGES),
        chance.nextBoolean(),
        chance.nextInt(3) == 0,
        Duration.ofSeconds(chance.nextInt(PAUSE_SECONDS)),
        chance.nextInt(3),
        chance.nextInt(JOURNAL_EVERY) == 0);
  }
}
