package dev.drydock.specs.eval.function.file;

import static dev.drydock.specs.eval.function.call.Arguments.text;
import static dev.drydock.specs.eval.function.call.Function.checked;
import static dev.drydock.specs.eval.function.call.Function.made;
import static dev.drydock.specs.eval.function.call.Function.plain;
import static dev.drydock.specs.eval.function.call.Function.refused;
import static dev.drydock.specs.value.Type.TEXT;

import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.value.Value;
import java.util.List;

/// Work on paths as texts; nothing is looked for.
public final class PathFunctions {
  private PathFunctions() {}

  public static List<Function> all() {
    return List.of(
        plain("basename", TEXT, a -> Value.of(Paths.last(text(a, 0))), TEXT),
        plain("dirname", TEXT, a -> Value.of(Paths.parent(text(a, 0))), TEXT),
        checked("pathexpand", TEXT, a -> expanded(text(a, 0)), TEXT));
  }

  private static Function.Outcome expanded(String path) {
    return path.startsWith("~")
        ? refused(
            0,
            "A home directory is another one on every machine, and nothing in it can be read. Copy"
                + " the file beside the spec.")
        : made(Value.of(path));
  }
}
