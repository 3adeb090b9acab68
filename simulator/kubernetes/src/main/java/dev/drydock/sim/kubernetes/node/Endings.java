package dev.drydock.sim.kubernetes.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Conditions;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Events;
import dev.drydock.sim.kubernetes.control.Owners;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.kubernetes.task.Run;
import dev.drydock.sim.kubernetes.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Ends the containers that run to an end, and starts them again where their pod says so.
public final class Endings implements Controller {
  private static final ApiResource PODS = Catalogue.builtIn("v1", "pods");
  private static final String MANAGER = "kubelet";
  private static final String AGAIN = "again ";
  private static final String CODE = "DRYDOCK_SIMULATED_EXIT_CODE";
  private static final String SECONDS = "DRYDOCK_SIMULATED_RUN_SECONDS";

  /// The image whose containers may really work.
  private static final String WORKS = "(.*/)?drydock(:[^/]*)?(@.*)?";

  /// Kubelets wait so long before the second start, twice as long before the third, up to a limit.
  private static final Duration LEAST = Duration.ofSeconds(10);

  private static final Duration MOST = Duration.ofMinutes(5);

  private static final int MESSAGE_MAX = 2048;

  private final Controls controls;
  private final Events events;
  private final Tasks tasks;

  public Endings(Controls controls, Tasks tasks) {
    this.controls = controls;
    this.events = new Events(controls);
    this.tasks = tasks;
  }

  @Override
  public String name() {
    return "exit";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    if (!change.key().of("", "pods")) {
      return;
    }
    var before = change.before();
    var after = change.after();
    if (after == null && before != null) {
      tasks.forget(before.uid());
    } else if (after != null && !after.leaving() && ends(after.object())) {
      for (var status : statuses(after.object())) {
        var run = run(after, status);
        if (isRunning(status) && (before == null || !wasRunning(before, run))) {
          begin(after, run);
        }
      }
    }
  }

  /// Pods of jobs end, and those that say how; a server runs on.
  private static boolean ends(ObjectNode pod) {
    if (Json.text(pod, "spec", "restartPolicy").equals("Always")) {
      return false;
    }
    return Owners.controller(pod).filter(own -> Json.text(own, "kind").equals("Job")).isPresent()
        || Json.objects(Json.at(pod, "spec", "containers")).stream()
            .anyMatch(container ->
                Json.text(container, "image").matches(WORKS)
                    || told(container, CODE).isPresent()
                    || told(container, SECONDS).isPresent());
  }

  private static Optional<Integer> told(ObjectNode container, String name) {
    return Json.objects(container.path("env")).stream()
        .filter(variable -> Json.text(variable, "name").equals(name))
        .map(variable -> Json.text(variable, "value"))
        .filter(text -> text.matches("[0-9]{1,7}"))
        .map(Integer::valueOf)
        .findFirst();
  }

  private static List<ObjectNode> statuses(ObjectNode pod) {
    return Json.objects(Json.at(pod, "status", "containerStatuses"));
  }

  private static Run run(Stored pod, ObjectNode status) {
    return new Run(
        pod.uid(), pod.key(), Json.text(status, "name"), Json.at(status, "restartCount").asInt());
  }

  private static boolean isRunning(ObjectNode status) {
    return Json.at(status, "state", "running").isObject();
  }

  private static boolean wasRunning(Stored before, Run run) {
    return statuses(before.object()).stream()
        .anyMatch(status -> isRunning(status) && run(before, status).equals(run));
  }

  private void begin(Stored pod, Run run) {
    var container = container(pod.object(), run.container());
    var told = told(container, SECONDS).map(Duration::ofSeconds);
    var lasts = told.orElseGet(() -> controls.work().drawn(name()));
    if (Json.text(container, "image").matches(WORKS) && told(container, CODE).isEmpty()) {
      var now = controls.identity().instant();
      tasks.put(run, now.plus(controls.work().paced(lasts)));
    } else {
      controls.work().in(lasts, name(), run.text());
    }
  }

  private static ObjectNode container(ObjectNode pod, String name) {
    return Json.objects(Json.at(pod, "spec", "containers")).stream()
        .filter(container -> Json.text(container, "name").equals(name))
        .findFirst()
        .orElseGet(Json::object);
  }

  @Override
  public void reconcile(String name) throws Refusal {
    boolean again = name.startsWith(AGAIN);
    var run = Run.parse(again ? name.substring(AGAIN.length()) : name);
    var pod = controls.objects().find(run.pod()).orElse(null);
    if (pod == null || pod.leaving() || !pod.uid().equals(run.uid())) {
      return;
    }
    var next = pod.copy();
    for (var status : statuses(next)) {
      if (run(pod, status).equals(run) && isRunning(status) != again) {
        if (again) {
          restart(status);
        } else {
          end(pod, run, status);
        }
        settle(next);
        controls.updateStatus(PODS, pod, next, MANAGER);
        if (again) {
          events.kubelet(pod, "Normal", "Started", "Started container " + run.container());
        }
        return;
      }
    }
  }

  private void end(Stored pod, Run run, ObjectNode status) throws Refusal {
    var told = told(container(pod.object(), run.container()), CODE);
    int code = tasks.outcome(run).map(Tasks.Outcome::exitCode).or(() -> told).orElse(0);
    var terminated = terminated(status, code, controls.identity().now());
    if (code != 0 && tellsByLog(container(pod.object(), run.container()))) {
      tasks.outcome(run).ifPresent(came -> terminated.put("message", tail(came.log())));
    }
    status.set("state", Json.object().set("terminated", terminated));
    status.put("ready", false).put("started", false);
    if (code == 0 || !Json.text(pod.object(), "spec", "restartPolicy").equals("OnFailure")) {
      return;
    }
    var delay = LEAST.multipliedBy(1L << Math.min(Math.max(run.number() - 1, 0), 10));
    var wait = run.number() == 0 ? Duration.ofSeconds(1) : delay.compareTo(MOST) < 0 ? delay : MOST;
    controls.work().in(wait, name(), AGAIN + run.text());
    if (run.number() > 0) {
      backOff(pod, run, status, terminated, wait);
    }
  }

  private static boolean tellsByLog(ObjectNode container) {
    return Json.text(container, "terminationMessagePolicy").equals("FallbackToLogsOnError");
  }

  /// Return the end of a log: as many characters as a kubelet keeps of it.
  private static String tail(String log) {
    return log.substring(Math.max(0, log.length() - MESSAGE_MAX));
  }

  private void backOff(Stored pod, Run run, ObjectNode status, ObjectNode terminated, Duration wait)
      throws Refusal {
    var which =
        "restarting failed container="
            + run.container()
            + " pod="
            + pod.key().name()
            + "_"
            + pod.key().namespace()
            + "("
            + pod.uid()
            + ")";
    var state = Json.object();
    state
        .putObject("waiting")
        .put("reason", "CrashLoopBackOff")
        .put("message", "back-off " + text(wait) + " " + which);
    status.set("state", state);
    status.set("lastState", Json.object().set("terminated", terminated.deepCopy()));
    var message = "Back-off " + which.replaceFirst("container=(\\S+) pod=", "container $1 in pod ");
    events.kubelet(pod, "Warning", "BackOff", message);
  }

  private static String text(Duration wait) {
    long minutes = wait.toMinutes();
    return (minutes == 0 ? "" : minutes + "m") + wait.toSecondsPart() + "s";
  }

  /// Return the state of a container that has ended.
  static ObjectNode terminated(ObjectNode status, int code, String now) {
    var terminated = Json.object().put("exitCode", code);
    terminated.put("reason", code == 0 ? "Completed" : "Error");
    terminated.put("startedAt", Json.text(status, "state", "running", "startedAt"));
    terminated.put("finishedAt", now).put("containerID", Json.text(status, "containerID"));
    return terminated;
  }

  private void restart(ObjectNode status) {
    var ended = Json.at(status, "state", "terminated");
    if (ended instanceof ObjectNode terminated) {
      status.set("lastState", Json.object().set("terminated", terminated.deepCopy()));
    }
    var state = Json.object();
    state.putObject("running").put("startedAt", controls.identity().now());
    status.set("state", state);
    status.put("ready", true).put("started", true);
    status.put("restartCount", status.path("restartCount").asInt() + 1);
  }

  /// A pod is over when all of its containers have ended for good.
  private void settle(ObjectNode pod) {
    var statuses = statuses(pod);
    boolean restarts = Json.text(pod, "spec", "restartPolicy").equals("OnFailure");
    boolean over =
        statuses.stream()
            .map(status -> Json.at(status, "state", "terminated"))
            .allMatch(ended -> ended.isObject() && !(restarts && code(ended) != 0));
    boolean good =
        statuses.stream().allMatch(status -> code(Json.at(status, "state", "terminated")) == 0);
    if (over) {
      over(pod, good, controls.identity().now());
    } else {
      boolean ready = statuses.stream().allMatch(Endings::isRunning);
      ready(pod, ready, "ContainersNotReady", unready(statuses), controls.identity().now());
    }
  }

  private static String unready(List<ObjectNode> statuses) {
    var names =
        statuses.stream()
            .filter(status -> !isRunning(status))
            .map(status -> Json.text(status, "name"))
            .toList();
    return "containers with unready status: [" + String.join(" ", names) + "]";
  }

  private static int code(JsonNode terminated) {
    return terminated.path("exitCode").asInt();
  }

  /// Set the phase and the conditions of a pod that is over.
  static void over(ObjectNode pod, boolean good, String now) {
    Json.ensure(pod, "status").put("phase", good ? "Succeeded" : "Failed");
    var reason = good ? "PodCompleted" : "PodFailed";
    if (good) {
      Conditions.set(pod, "Initialized", true, reason, "", now).remove("message");
    }
    Conditions.set(pod, "PodReadyToStartContainers", false, "", "", now);
    ready(pod, false, reason, "", now);
  }

  private static void ready(
      ObjectNode pod, boolean ready, String reason, String message, String now) {
    for (var type : List.of("Ready", "ContainersReady")) {
      var set = Conditions.set(pod, type, ready, ready ? "" : reason, message, now);
      if (message.isEmpty()) {
        set.remove("message");
      }
    }
  }

  /// Note that a run's work is done: it ends when its time has come.
  public void worked(Tasks.Task task) {
    var now = controls.identity().instant();
    var ends = task.until().isAfter(now) ? task.until() : now;
    controls.work().at(ends, name(), task.run().text());
  }
}
