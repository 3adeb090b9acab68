package dev.drydock.core.plan.compose;

import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Precondition;
import dev.drydock.core.plan.SensitiveFields;
import dev.drydock.core.plan.Step;
import dev.drydock.core.plan.Work;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Digest;
import dev.drydock.spi.object.Field;
import java.util.Comparator;
import java.util.LinkedHashMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;

/// Tells two plans apart by what they would do: SHA-256 over stack, intent, steps and edges. A
/// sensitive value takes part only as the fact that there is one, so the fingerprint helps nobody
/// guess it.
final class Fingerprint {
  private static final String HIDDEN = "(sensitive)";

  private final SensitiveFields sensitive;

  private Fingerprint(SensitiveFields sensitive) {
    this.sensitive = sensitive;
  }

  static String of(
      String stack, Intent intent, Graph<Step, DefaultEdge> steps, SensitiveFields sensitive) {
    return new Fingerprint(sensitive).of(stack, intent, steps);
  }

  private String of(String stack, Intent intent, Graph<Step, DefaultEdge> steps) {
    var text = new StringBuilder("drydock-plan 1\n" + stack + "\n" + intent + "\n");
    steps.vertexSet().stream().sorted().forEach(step -> append(text, step));
    steps.edgeSet().stream()
        .map(edge -> steps.getEdgeSource(edge) + " > " + steps.getEdgeTarget(edge))
        .sorted(Comparator.naturalOrder())
        .forEach(edge -> text.append(edge).append('\n'));
    return Digest.hex(text.toString());
  }

  private void append(StringBuilder text, Step step) {
    text.append(step).append(' ').append(step.id().key()).append('\n');
    switch (step.precondition()) {
      case Precondition.Absent _ -> text.append("  absent\n");
      case Precondition.AsSeen(var fields) ->
          fields.forEach((path, digest) -> {
            var shown = sensitive.contains(step.id(), path) ? HIDDEN : digest;
            text.append("  ").append(path).append(' ').append(shown).append('\n');
          });
    }
    switch (step.work()) {
      case Work.Writing writing -> append(text, writing.desired());
      case Work.Delete delete -> text.append("  purge ").append(delete.purge()).append('\n');
      case Work.Release _ -> {}
    }
  }

  private void append(StringBuilder text, DesiredObject object) {
    object
        .fields()
        .forEach((path, value) -> {
          boolean writeOnly = object.type().field(path).filter(Field::writeOnly).isPresent();
          append(text, path, writeOnly && !value.isNull() ? value.hidden() : value);
        });
    var arguments = new LinkedHashMap<>(object.arguments());
    arguments.remove(DesiredObject.FILE);
    arguments.forEach((name, value) -> append(text, name, value));
  }

  private void append(StringBuilder text, String name, Value value) {
    var shown = value.isSensitive() ? HIDDEN : Canonical.text(value, Comparison.EXACT);
    text.append("  ").append(name).append(" = ").append(shown).append('\n');
  }
}
