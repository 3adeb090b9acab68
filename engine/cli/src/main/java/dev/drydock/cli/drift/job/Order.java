package dev.drydock.cli.drift.job;

import dev.drydock.cli.drift.DriftFormat;
import java.util.Optional;

/// What the user asked of a scheduled job.
///
/// @param image with Drydock in it; for a CronJob
/// @param clientId of the Azure identity as which it looks
/// @param schedule in cron's five fields, UTC
/// @param namespace in which a CronJob runs
/// @param since as the user wrote it, for the job's own command line
public record Order(
    Target target,
    Optional<String> image,
    Optional<String> clientId,
    String schedule,
    String namespace,
    DriftFormat format,
    Optional<String> since) {
  /// Where the job runs.
  public enum Target {
    cronjob,
    github
  }
}
