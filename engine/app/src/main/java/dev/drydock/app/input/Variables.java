package dev.drydock.app.input;

import dev.drydock.specs.check.variable.VariableBlocks;
import dev.drydock.specs.syntax.Document;
import java.util.List;

/// What a document says of its variables before it is checked.
public final class Variables {
  private Variables() {}

  static List<String> declared(Document document) {
    return VariableBlocks.of(document).stream().map(VariableBlocks::name).toList();
  }

  /// Return the variables whose values must not be shown: all but those that surely may be.
  public static List<String> sensitive(Document document) {
    return VariableBlocks.of(document).stream()
        .filter(VariableBlocks::isSensitive)
        .map(VariableBlocks::name)
        .toList();
  }
}
