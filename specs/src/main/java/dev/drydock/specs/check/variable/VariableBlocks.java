package dev.drydock.specs.check.variable;

import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.stream.Stream;

/// The variables of a spec, as written in either form, before anything is checked.
public final class VariableBlocks {
  private static final String WORD = "variable";

  private VariableBlocks() {}

  /// Return the blocks, in the order written.
  public static List<Body.Block> of(Document document) {
    return document.bodies().stream()
        .flatMap(body -> body.items().stream())
        .flatMap(VariableBlocks::blocks)
        .filter(block -> block.labels().size() == 1)
        .toList();
  }

  private static Stream<Body.Block> blocks(Body.Item item) {
    return switch (item) {
      case Body.Block block when block.type().text().equals(WORD) -> Stream.of(block);
      case Body.Attribute attribute when attribute.name().text().equals(WORD) ->
          Blocks.asBlocks(attribute, 1, _ -> {}).stream();
      case Body.Block _, Body.Attribute _ -> Stream.of();
    };
  }

  /// Return a variable's name.
  public static String name(Body.Block variable) {
    return variable.labels().getFirst().text();
  }

  /// Whether a variable's values must not be shown: unless they surely may be.
  public static boolean isSensitive(Body.Block variable) {
    return variable.body().items().stream()
        .anyMatch(item ->
            item instanceof Body.Attribute(var name, var value, _)
                && name.text().equals("sensitive")
                && !(value instanceof Expression.Literal(var said, _)
                    && said.equals(Value.of(false))));
  }
}
