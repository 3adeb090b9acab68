package dev.drydock.sim.router.scale;

import dev.drydock.sim.router.config.VersionConfig.Autoscale;
import java.time.Duration;
import java.time.Instant;

/// Decides as azureml-fe v2 does: utilization = (busy replicas + queued requests) / replicas, held
/// near the target. Up at once; down to the most that was needed in the last minute, or in the last
/// twenty refreshes when those take longer.
///
/// Azure Machine Learning, "Inference router and connectivity": scale-up reacts in about a second,
/// scale-down in about a minute (v1) or twenty refreshes (v2).
public final class Autoscaler {
  private static final Duration QUIET_MIN = Duration.ofMinutes(1);
  private static final int QUIET_REFRESHES = 20;
  private static final int PERCENT = 100;

  private Autoscaler() {}

  /// Decide.
  ///
  /// @param history what the last decision returned; [History#NONE] at first
  public static Decision decide(
      Autoscale settings, History history, Observation seen, Instant now) {
    int needed = needed(settings, seen);
    int wanted = within(settings, needed);
    var window = quiet(settings);
    var next = history.with(new History.Need(now, wanted), window);
    if (wanted > seen.replicas()) {
      return up(settings, next, seen, needed);
    }
    int floor = next.covers(now, window) ? next.most() : seen.replicas();
    int kept = within(settings, Math.min(seen.replicas(), floor));
    return new Decision(kept, stillOrDown(settings, seen, kept, wanted), next);
  }

  /// Return how long it has to be quiet before replicas go.
  static Duration quiet(Autoscale settings) {
    var refreshes = settings.refresh().multipliedBy(QUIET_REFRESHES);
    return refreshes.compareTo(QUIET_MIN) > 0 ? refreshes : QUIET_MIN;
  }

  private static Decision up(Autoscale settings, History next, Observation seen, int needed) {
    int wanted = within(settings, needed);
    int possible = Math.min(wanted, Math.max(seen.capacity(), seen.replicas()));
    var why = load(settings, seen) + " needs " + needed;
    if (needed > settings.max()) {
      why += ", at most " + settings.max();
    }
    if (possible < wanted) {
      why += ", the cluster has room for " + possible;
    }
    return new Decision(possible, (possible > seen.replicas() ? "up: " : "kept: ") + why, next);
  }

  private static String stillOrDown(Autoscale settings, Observation seen, int kept, int wanted) {
    if (kept < seen.replicas()) {
      return "down: no more than " + kept + " needed for " + quiet(settings).toSeconds() + " s";
    }
    if (wanted < seen.replicas()) {
      return "kept: " + load(settings, seen) + " needs " + wanted + ", not for long enough";
    }
    return "kept: " + load(settings, seen) + " needs no more";
  }

  private static String load(Autoscale settings, Observation seen) {
    return "%s busy + %s queued at %s %%"
        .formatted(seen.busy(), seen.queued(), settings.targetUtilization());
  }

  /// Return the least number of replicas that keeps utilization at or below the target. Requests
  /// count as the part of a replica that they fill.
  private static int needed(Autoscale settings, Observation seen) {
    long load = (long) seen.busy() + seen.queued();
    long perReplica = (long) seen.maxConcurrent() * settings.targetUtilization();
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.ceilDiv(load * PERCENT, perReplica)));
  }

  private static int within(Autoscale settings, int replicas) {
    return Math.clamp(replicas, settings.min(), settings.max());
  }
}
