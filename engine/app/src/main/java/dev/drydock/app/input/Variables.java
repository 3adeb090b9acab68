package dev.drydock.app.input;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a document says of its variables before it is checked.
public final class Variables {
  private Variables() {}

  static List<String> declared(Document document) {
    return blocks(document).map(Variables::name).toList();
  }

  /// Return the variables whose values must not be shown: all but those that surely may be.
  public static List<String> sensitive(Document document) {
    return blocks(document).filter(Variables::isSensitive).map(Variables::name).toList();
  }

  private static Stream<Body.Block> blocks(Document document) {
    var blocks = new ArrayList<Body.Block>();
    for (var body : document.bodies()) {
      for (var item : body.items()) {
        if (item instanceof Body.Block block
            && block.type().text().equals("variable")
            && !block.labels().isEmpty()) {
          blocks.add(block);
        }
      }
    }
    return blocks.stream();
  }

  private static String name(Body.Block variable) {
    return variable.labels().getFirst().text();
  }

  private static boolean isSensitive(Body.Block variable) {
    return variable.body().items().stream()
        .anyMatch(item ->
            item instanceof Body.Attribute(var name, var value, _)
                && name.text().equals("sensitive")
                && !(value instanceof Expression.Literal(var said, _)
                    && said.equals(Value.of(false))));
  }
}
