package dev.drydock.sim.kubernetes.task;

import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What is kept of the work of one cluster's containers.
public final class Tasks {
  /// Where the tasks of all clusters of a world wait.
  public static final String WAITING = "kubernetes.tasks";

  private final World world;
  private final String cluster;
  private final Table waiting;
  private final Table outcomes;

  /// A container's work that nobody has done yet.
  ///
  /// @param key where it waits
  /// @param run which run of which container
  /// @param until when the container ends at the earliest
  public record Task(String key, String cluster, Run run, Instant until) {
    /// Read a row of the tasks that wait.
    public static Task of(Table.Row row) {
      var json = Json.parse(row.text());
      return new Task(
          row.key(),
          Json.text(json, "cluster"),
          Run.parse(Json.text(json, "run")),
          Instant.parse(Json.text(json, "until")));
    }
  }

  /// What a run came to.
  public record Outcome(int exitCode, String log, Instant at) {}

  public Tasks(World world, String cluster) {
    this.world = world;
    this.cluster = cluster;
    this.waiting = world.plainTable(WAITING);
    this.outcomes = world.plainTable("kubernetes.outcomes." + cluster);
  }

  /// Let a run's work wait for whoever does it.
  public void put(Run run, Instant until) {
    var row = Json.object().put("cluster", cluster).put("run", run.text());
    row.put("until", until.toString());
    var key = String.format(Locale.ROOT, "%016d %s", world.revision(), run.text());
    waiting.put(key, row.toString());
  }

  /// Keep what came of a task, and wait for it no longer.
  ///
  /// @param outcome empty where nobody knew what to do
  public void finish(Task task, Optional<Outcome> outcome) {
    waiting.remove(task.key());
    outcome.ifPresent(came -> {
      var row = Json.object().put("code", came.exitCode()).put("log", came.log());
      outcomes.put(task.run().text(), row.put("at", came.at().toString()).toString());
    });
  }

  /// Return what came of a run, if somebody did its work.
  public Optional<Outcome> outcome(Run run) {
    return outcomes
        .row(run.text())
        .map(row -> Json.parse(row.text()))
        .map(row ->
            new Outcome(
                row.path("code").asInt(),
                Json.text(row, "log"),
                Instant.parse(Json.text(row, "at"))));
  }

  /// Forget a pod's runs.
  public void forget(String uid) {
    outcomes.rows(uid + " ").forEach(row -> outcomes.remove(row.key()));
  }

  /// Forget everything.
  public void forget() {
    outcomes.rows("").forEach(row -> outcomes.remove(row.key()));
    waiting.rows("").stream()
        .filter(row -> Task.of(row).cluster().equals(cluster))
        .forEach(row -> waiting.remove(row.key()));
  }
}
