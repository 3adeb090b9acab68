package dev.drydock.specs.eval;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The scope of a residual: its inputs and nothing else.
record InputScope(List<Residual.Input> inputs, Function<Residual.Input, Value> values)
    implements Scope {

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    var path = new ArrayList<String>(List.of(root.name()));
    members.forEach(member -> path.add(member.text()));
    for (var input : inputs) {
      var parts = input.address().parts();
      parts.add(input.attribute());
      if (path.size() >= parts.size() && path.subList(0, parts.size()).equals(parts)) {
        return new Meaning.Known(values.apply(input), parts.size() - 1);
      }
    }
    throw new IllegalStateException(
        "A residual names "
            + root.name()
            + ", which is none of its inputs. This is a bug in"
            + " Drydock.");
  }
}
