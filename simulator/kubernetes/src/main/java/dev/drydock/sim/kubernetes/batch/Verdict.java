package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.json.Json;
import java.util.Optional;

/// How a job ends: said once its end is certain, and again when its last pod is gone.
///
/// @param good whether it is complete
record Verdict(boolean good, String reason, String message) {
  static final String COMPLETE = "Complete";
  static final String FAILED = "Failed";
  private static final String MET = "SuccessCriteriaMet";
  private static final String TARGET = "FailureTarget";

  static Verdict failed(String reason, String message) {
    return new Verdict(false, reason, message);
  }

  static Verdict reached() {
    return new Verdict(true, "CompletionsReached", "Reached expected number of succeeded pods");
  }

  /// Return the verdict that a job already has.
  static Optional<Verdict> of(ObjectNode job) {
    return read(job, MET, true).or(() -> read(job, TARGET, false));
  }

  private static Optional<Verdict> read(ObjectNode job, String type, boolean good) {
    return Conditions.find(job, type)
        .map(found -> new Verdict(good, Json.text(found, "reason"), Json.text(found, "message")));
  }

  /// Say whether a job is over.
  static boolean isOver(ObjectNode job) {
    return Conditions.holds(job, COMPLETE) || Conditions.holds(job, FAILED);
  }

  /// Say that the end is certain.
  void announce(ObjectNode job, String now) {
    set(job, good ? MET : TARGET, now);
  }

  /// Say that it is over.
  void conclude(ObjectNode job, String now) {
    set(job, good ? COMPLETE : FAILED, now);
  }

  private void set(ObjectNode job, String type, String now) {
    Conditions.set(job, type, true, reason, message, now).put("lastProbeTime", now);
  }
}
