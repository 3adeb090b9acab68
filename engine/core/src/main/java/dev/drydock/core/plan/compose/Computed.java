package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Change;
import dev.drydock.core.plan.OutputChange;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.core.state.Residuals;
import dev.drydock.core.state.Told;
import dev.drydock.specs.model.Check;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jspecify.annotations.Nullable;

/// What is known already of what the remaining residuals read, so that apply need not look it up.
record Computed(Told told, Map<ObjectId, Change> changes) {
  SequencedMap<Residual.Input, Value> read(
      Graph<Step, DefaultEdge> steps, List<OutputChange> outputs, List<Check> checks) {
    var computed = new LinkedHashMap<Residual.Input, Value>();
    waiting(steps, outputs, checks).stream()
        .flatMap(Residuals::inputs)
        .distinct()
        .sorted(Comparator.comparing(Residual.Input::toString))
        .forEach(input ->
            told.tell(input, object -> survives(changes.get(object.id())))
                .ifPresent(value -> computed.put(input, value)));
    return Collections.unmodifiableSequencedMap(computed);
  }

  private static List<Value> waiting(
      Graph<Step, DefaultEdge> steps, List<OutputChange> outputs, List<Check> checks) {
    var values = new ArrayList<Value>();
    for (var step : steps.vertexSet()) {
      if (step.work() instanceof Work.Writing writing) {
        values.addAll(writing.desired().fields().values());
      }
    }
    outputs.forEach(output -> values.add(output.after()));
    for (var check : checks) {
      check.assertions().forEach(one -> values.addAll(List.of(one.condition(), one.message())));
    }
    return values;
  }

  private static boolean survives(@Nullable Change change) {
    return change instanceof Change.NoOp
        || change instanceof Change.Update
        || change instanceof Change.Adopt;
  }
}
