package dev.drydock.specs.eval;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.function.Function;

/// The scope of a residual: its inputs and nothing else.
record InputScope(List<Residual.Input> inputs, Function<Residual.Input, Value> values)
    implements Scope {

  @Override
  public Meaning meaning(Expression.Root root, List<Body.Name> members) {
    for (var input : inputs) {
      int used = used(input, root, members);
      if (used >= 0) {
        return new Meaning.Known(values.apply(input), used);
      }
    }
    throw new IllegalStateException(
        "A residual names "
            + root.name()
            + ", which is none of its inputs. This is a bug in"
            + " Drydock.");
  }

  /// Return how many members an input takes, -1 when the path is another one.
  private static int used(Residual.Input input, Expression.Root root, List<Body.Name> members) {
    var path = new StringBuilder(root.name());
    var wanted = input.toString();
    for (int used = 0; used < members.size(); used++) {
      path.append('.').append(members.get(used).text());
      if (wanted.contentEquals(path)) {
        return used + 1;
      }
    }
    return wanted.equals(root.name()) ? 0 : -1;
  }
}
