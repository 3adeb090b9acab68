package dev.drydock.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmFaults;
import dev.drydock.azure.arm.Json;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Follows long-running operations, one question per call.
///
/// Resource Manager tells of one in three ways (azure-docs, async-operations.md): a header
/// `Azure-AsyncOperation` with a status document, a header `Location` that answers 202 until it is
/// done, or nothing but the object's own `provisioningState`.
final class Operations {
  private static final List<String> DONE = List.of("", "succeeded");
  private static final List<String> BROKEN = List.of("failed", "canceled");

  private final Arm arm;

  Operations(Arm arm) {
    this.arm = arm;
  }

  /// Return how far a write has come that was just sent.
  ///
  /// @param finish what to do when it is done already; takes the object's body
  Progress sent(Outcome outcome, Pending pending, Function<ObjectNode, Progress> finish) {
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Progress.Failed(arm.faults().ofWrite(outcome));
    }
    var operation = operation(answer);
    if (operation.isPresent()) {
      return waiting(answer, pending.at(operation.get()));
    }
    return settled(answer, pending, finish);
  }

  private Progress settled(
      Outcome.Answer answer, Pending pending, Function<ObjectNode, Progress> finish) {
    var state = Json.text(answer.body(), "properties.provisioningState").toLowerCase(Locale.ROOT);
    if (BROKEN.contains(state)) {
      return new Progress.Failed(failed(answer.body(), pending));
    }
    boolean over = DONE.contains(state) && answer.status() != 202;
    return over ? finish.apply(answer.body()) : waiting(answer, pending.at(""));
  }

  /// An operation is under way only when the status says so: an address beside a 200 that is done
  /// would be asked for nothing.
  private static Optional<String> operation(Outcome.Answer answer) {
    var status = answer.header("Azure-AsyncOperation");
    if (status.isPresent()) {
      return status;
    }
    return answer.status() == 200 || answer.status() == 204
        ? Optional.empty()
        : answer.header("Location");
  }

  /// Ask once how far an operation has come.
  Progress ask(Pending pending, Function<ObjectNode, Progress> finish) {
    if (pending.operation().isEmpty()) {
      return look(pending, finish);
    }
    var followed = arm.follow(pending.operation());
    if (followed.isEmpty()) {
      return new Progress.Failed(Arm.strange(pending.operation()));
    }
    return polled(followed.get(), pending, finish);
  }

  private Progress polled(Outcome outcome, Pending pending, Function<ObjectNode, Progress> finish) {
    if (!(outcome instanceof Outcome.Answer answer)) {
      return new Progress.Failed(arm.faults().ofRead(outcome));
    }
    var status = Json.text(answer.body(), "status").toLowerCase(Locale.ROOT);
    if (answer.status() == 404 && deleting(pending)) {
      // What is gone can take the record of its going with it.
      return finish.apply(Json.object());
    }
    if (!answer.good()) {
      return new Progress.Failed(arm.faults().ofRead(answer));
    }
    if (BROKEN.contains(status)) {
      return new Progress.Failed(ArmFaults.failed(answer.body()));
    }
    boolean over = answer.status() != 202 && DONE.contains(status);
    return over ? finish.apply(Json.object()) : waiting(answer, pending);
  }

  private static boolean deleting(Pending pending) {
    return switch (pending.kind()) {
      case DELETE, DELETE_THEN_PURGE, PURGE -> true;
      case PUT, KEYS -> false;
    };
  }

  private Progress look(Pending pending, Function<ObjectNode, Progress> finish) {
    var outcome = arm.get(pending.armId().path(), version(pending.type()));
    if (Arm.notFound(outcome) && deleting(pending)) {
      return finish.apply(Json.object());
    }
    if (!(outcome instanceof Outcome.Answer answer) || !answer.good()) {
      return new Progress.Failed(arm.faults().ofRead(outcome));
    }
    return deleting(pending) ? waiting(answer, pending) : settled(answer, pending, finish);
  }

  /// Return the api-version of a type; the name of a free one carries it.
  private static String version(String type) {
    return FreeObjects.isFree(type)
        ? type.substring(type.indexOf('@') + 1)
        : Types.named(type).version();
  }

  private Progress waiting(Outcome.Answer answer, Pending pending) {
    return new Progress.Waiting(arm.faults().wait(answer), pending.handle(), note(answer.body()));
  }

  /// Wait and then look at the object.
  static Progress again(Duration duration, Pending pending) {
    return new Progress.Waiting(duration, pending.at("").handle(), "");
  }

  private static String note(ObjectNode body) {
    var state = Json.text(body, "properties.provisioningState");
    var word = Json.at(body, "status").map(JsonNode::asText).orElse(state);
    return Json.at(body, "percentComplete")
        .map(percent -> word + " " + percent.asText() + " %")
        .orElse(word);
  }

  private static ProviderFault failed(ObjectNode body, Pending pending) {
    var why = Json.at(body, "properties.provisioningErrors").map(JsonNode::toString).orElse("");
    return new ProviderFault.Rejected(
        "ProvisioningFailed",
        pending.id()
            + " is in state "
            + Json.text(body, "properties.provisioningState")
            + "."
            + (why.isEmpty() ? "" : " " + why));
  }
}
