package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;

/// Tells two plans apart by what they would do: SHA-256 over stack, intent, steps and edges. A
/// sensitive value takes part only as the fact that there is one, so the fingerprint helps nobody
/// guess it.
final class Fingerprint {
  private Fingerprint() {}

  static String of(String stack, Intent intent, Graph<Step, DefaultEdge> steps) {
    var text = new StringBuilder("drydock-plan 1\n" + stack + "\n" + intent + "\n");
    steps.vertexSet().stream().sorted().forEach(step -> append(text, step));
    steps.edgeSet().stream()
        .map(edge -> steps.getEdgeSource(edge) + " > " + steps.getEdgeTarget(edge))
        .sorted(Comparator.naturalOrder())
        .forEach(edge -> text.append(edge).append('\n'));
    return Digest.hex(text.toString());
  }

  private static void append(StringBuilder text, Step step) {
    text.append(step).append(' ').append(step.id().key()).append('\n');
    switch (step.precondition()) {
      case Precondition.Absent _ -> text.append("  absent\n");
      case Precondition.AsSeen(var fields) ->
          fields.forEach((path, digest) ->
              text.append("  ").append(path).append(' ').append(digest).append('\n'));
    }
    switch (step.work()) {
      case Work.Writing writing -> append(text, writing.desired());
      case Work.Delete delete -> text.append("  purge ").append(delete.purge()).append('\n');
      case Work.Release _ -> {}
    }
  }

  private static void append(StringBuilder text, DesiredObject object) {
    append(text, object.fields());
    var arguments = new LinkedHashMap<>(object.arguments());
    arguments.remove(DesiredObject.FILE);
    append(text, arguments);
  }

  private static void append(StringBuilder text, SequencedMap<String, Value> values) {
    values.forEach((name, value) -> {
      var shown = value.isSensitive() ? "(sensitive)" : Canonical.text(value, Comparison.EXACT);
      text.append("  ").append(name).append(" = ").append(shown).append('\n');
    });
  }
}
