package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.List;
import java.util.Optional;

/// What a job's podFailurePolicy says about pods that failed.
record FailurePolicy(List<ObjectNode> rules) {
  /// A rule that holds.
  ///
  /// @param why as the job's condition words it
  record Match(String action, String why) {}

  static FailurePolicy of(ObjectNode job) {
    return new FailurePolicy(Json.objects(Json.at(job, "spec", "podFailurePolicy", "rules")));
  }

  /// Return the first rule that holds of a pod.
  Optional<Match> match(Stored pod) {
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      var action = Json.text(rule, "action");
      var end = " matching " + action + " rule at index " + i;
      var why = exit(rule.path("onExitCodes"), pod).or(() -> condition(rule, pod));
      if (why.isPresent()) {
        return Optional.of(new Match(action, why.get() + end));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> exit(JsonNode wanted, Stored pod) {
    if (!wanted.isObject()) {
      return Optional.empty();
    }
    var only = Json.text(wanted, "containerName");
    for (var status : Json.objects(Json.at(pod.object(), "status", "containerStatuses"))) {
      var name = Json.text(status, "name");
      int code = Json.at(status, "state", "terminated", "exitCode").asInt();
      if (code != 0 && (only.isEmpty() || only.equals(name)) && holds(wanted, code)) {
        return Optional.of(
            "Container " + name + " for pod " + place(pod) + " failed with exit code " + code);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(JsonNode wanted, int code) {
    boolean listed = false;
    for (var value : wanted.path("values")) {
      listed |= value.asInt() == code;
    }
    return listed == Json.text(wanted, "operator").equals("In");
  }

  private static Optional<String> condition(ObjectNode rule, Stored pod) {
    for (var wanted : Json.objects(rule.path("onPodConditions"))) {
      var type = Json.text(wanted, "type");
      var status = Json.text(wanted, "status");
      var found = Conditions.find(pod.object(), type).map(each -> Json.text(each, "status"));
      if (found.filter(status.isEmpty() ? "True"::equals : status::equals).isPresent()) {
        return Optional.of("Pod " + place(pod) + " has condition " + type);
      }
    }
    return Optional.empty();
  }

  private static String place(Stored pod) {
    return pod.key().namespace() + "/" + pod.key().name();
  }
}
