package dev.drydock.core.plan;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;

/// All that an apply will do, and nothing else: the execution graph itself.
///
/// @param request what it was asked to be for
/// @param changes one per object, what stays as it is included; sorted by address
/// @param steps the writes; an edge leads from what comes first to what waits for it
/// @param outputs sorted by name
/// @param checks what is known of them, sorted by name
/// @param traffic one per endpoint that is wanted, sorted by address
/// @param computed what objects that do not change tell of the computed attributes that residuals
///   read
/// @param warnings what the user should know and need not act on
/// @param estimate how long the longest chain of steps usually takes
/// @param fingerprint of stack, intent, steps and edges: SHA-256, 64 hex digits
public record Plan(
    String stack,
    PlanRequest request,
    List<Change> changes,
    Graph<Step, DefaultEdge> steps,
    List<OutputChange> outputs,
    List<Check> checks,
    List<TrafficChange> traffic,
    SequencedMap<Residual.Input, Value> computed,
    List<Diagnostic> warnings,
    Duration estimate,
    String fingerprint) {

  public Plan {
    changes = List.copyOf(changes);
    outputs = List.copyOf(outputs);
    checks = List.copyOf(checks);
    traffic = List.copyOf(traffic);
    warnings = List.copyOf(warnings);
  }

  public Intent intent() {
    return request.intent();
  }

  /// Whether a part of the stack was left out.
  public boolean isPartial() {
    var selection = request.selection();
    return !selection.targets().isEmpty() || !selection.excluded().isEmpty();
  }

  /// Whether there is nothing to do.
  public boolean isEmpty() {
    return steps.vertexSet().isEmpty();
  }

  public Summary summary() {
    return Summary.of(changes);
  }

  /// Return the change at an object's address, if the plan has one.
  public Optional<Change> change(String address) {
    return changes.stream().filter(one -> one.address().toString().equals(address)).findFirst();
  }
}
