package dev.drydock.sim.kubernetes.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.kubernetes.task.Run;
import dev.drydock.sim.kubernetes.task.Tasks;
import dev.drydock.sim.wire.Headers;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/// Answers for the `log` of a pod.
public final class Logs {
  private final ObjectTable objects;
  private final Tasks tasks;
  private final InstantSource clock;

  public Logs(ObjectTable objects, Tasks tasks, InstantSource clock) {
    this.objects = objects;
    this.tasks = tasks;
    this.clock = clock;
  }

  /// Return a container's log, and let what it writes from now on follow when that is asked for.
  public Response of(Stored pod, Request request) throws Refusal {
    var container = container(pod.object(), request);
    checkStarted(pod, container);
    boolean stamped = flag(request, "timestamps");
    if (flag(request, "previous")) {
      return plain(text(tail(since(previous(pod, container), request), request), stamped));
    }
    var all = ContainerLog.of(pod, container, tasks);
    var response = plain(text(tail(since(all, request), request), stamped));
    return flag(request, "follow")
        ? response.followedBy(new Following(objects, tasks, pod, container, stamped))
        : response;
  }

  private static Response plain(String text) {
    return new Response(
        200, Headers.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
  }

  /// Return what the run before printed: only work that was really done is remembered.
  private List<ContainerLog.Line> previous(Stored pod, String container) throws Refusal {
    var status = ContainerLog.status(pod.object(), container);
    int number = status.path("restartCount").asInt();
    if (number == 0) {
      throw Refusal.badRequest(
          "previous terminated container \""
              + container
              + "\" in pod \""
              + pod.key().name()
              + "\" not found");
    }
    return tasks
        .outcome(new Run(pod.uid(), pod.key(), container, number - 1))
        .map(ContainerLog::printed)
        .orElseGet(List::of);
  }

  private static boolean flag(Request request, String name) {
    return request.query(name).filter(text -> text.matches("(?i)true|1")).isPresent();
  }

  private static String container(ObjectNode pod, Request request) throws Refusal {
    var names =
        Json.objects(Json.at(pod, "spec", "containers")).stream()
            .map(each -> Json.text(each, "name"))
            .toList();
    var asked = request.query("container").orElse("");
    var name = Json.text(pod, "metadata", "name");
    if (asked.isEmpty() && names.size() > 1) {
      throw Refusal.badRequest(
          "a container name must be specified for pod "
              + name
              + ", choose one of: ["
              + String.join(" ", names)
              + "]");
    }
    var chosen = asked.isEmpty() ? names.getFirst() : asked;
    if (!names.contains(chosen)) {
      throw Refusal.badRequest("container " + chosen + " is not valid for pod " + name);
    }
    return chosen;
  }

  private static void checkStarted(Stored pod, String container) throws Refusal {
    if (Json.text(pod.object(), "spec", "nodeName").isEmpty()) {
      throw Refusal.badRequest("pod " + pod.key().name() + " does not have a host assigned");
    }
    var status = ContainerLog.status(pod.object(), container);
    if (!Json.at(status, "state", "running").isObject()
        && !ContainerLog.ended(pod.object(), container).isObject()) {
      var reason = Json.text(status, "state", "waiting", "reason");
      throw Refusal.badRequest(
          "container \""
              + container
              + "\" in pod \""
              + pod.key().name()
              + "\" is waiting to start: "
              + (reason.isEmpty() ? "ContainerCreating" : reason));
    }
  }

  private List<ContainerLog.Line> since(List<ContainerLog.Line> lines, Request request)
      throws Refusal {
    var seconds = request.query("sinceSeconds").orElse("");
    var time = request.query("sinceTime").orElse("");
    if (seconds.isEmpty() && time.isEmpty()) {
      return lines;
    }
    try {
      var from =
          time.isEmpty()
              ? clock.instant().minusSeconds(Long.parseLong(seconds))
              : Instant.parse(time);
      return lines.stream().filter(line -> !line.at().isBefore(from)).toList();
    } catch (NumberFormatException | DateTimeParseException e) {
      throw Refusal.badRequest("the beginning of the log is neither seconds nor a time");
    }
  }

  private static List<ContainerLog.Line> tail(List<ContainerLog.Line> lines, Request request) {
    return request
        .query("tailLines")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(
            text -> lines.subList(Math.max(0, lines.size() - Integer.parseInt(text)), lines.size()))
        .orElse(lines);
  }

  static String text(List<ContainerLog.Line> lines, boolean stamped) {
    return lines.stream()
        .map(line -> (stamped ? line.at() + " " : "") + line.text() + "\n")
        .collect(Collectors.joining());
  }
}
