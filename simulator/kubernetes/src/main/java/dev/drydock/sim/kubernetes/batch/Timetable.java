package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.cron.NoSchedule;
import dev.drydock.sim.kubernetes.cron.Schedule;
import dev.drydock.sim.kubernetes.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a CronJob is due.
record Timetable(Schedule schedule, ZoneId zone) {
  /// With more missed runs than these somebody is told.
  private static final int MISSED_MAX = 100;

  /// The last run that was due.
  ///
  /// @param many whether there were too many before it
  record Missed(Instant last, boolean many) {}

  /// Return nothing for what the API server no longer lets in.
  static Optional<Timetable> of(ObjectNode cron) {
    try {
      var zone = Json.text(cron, "spec", "timeZone");
      return Optional.of(
          new Timetable(
              Schedule.parse(Json.text(cron, "spec", "schedule")),
              ZoneId.of(zone.isEmpty() ? "UTC" : zone)));
    } catch (NoSchedule | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  Optional<Instant> after(Instant instant) {
    return schedule.next(instant, zone);
  }

  /// Return the last time that it was due and did not run.
  Optional<Missed> missed(ObjectNode cron, Instant now) {
    var last = Json.text(cron, "status", "lastScheduleTime");
    var made = Json.text(cron, "metadata", "creationTimestamp");
    var since = Instant.parse(last.isEmpty() ? made : last);
    var deadline = Json.at(cron, "spec", "startingDeadlineSeconds");
    if (deadline.isNumber() && now.minusSeconds(deadline.asLong()).isAfter(since)) {
      since = now.minusSeconds(deadline.asLong());
    }
    Optional<Instant> found = Optional.empty();
    int count = 0;
    var at = after(since);
    while (at.isPresent() && !at.get().isAfter(now)) {
      found = at;
      count++;
      at = after(at.get());
    }
    boolean many = count > MISSED_MAX;
    return found.map(instant -> new Missed(instant, many));
  }

  /// Return how the annotation of a job writes when it was due.
  String written(Instant due) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        due.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
