package dev.drydock.editor.place;

import dev.drydock.specs.kind.AttributeSchema;
import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Repeated;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.symbol.Outline;
import java.util.List;

/// What a path of words and labels leads to.
public sealed interface Level {
  /// Outside of every block.
  record Top() implements Level {}

  /// Between the words of a block: another label is needed.
  ///
  /// @param word the block's word
  /// @param index which label, from 0
  record Label(String word, int index) implements Level {}

  /// Directly in a block.
  ///
  /// @param top the word of the outermost block
  record Inside(Schema schema, String top) implements Level {}

  /// Within the value of an attribute.
  record Value(AttributeSchema attribute) implements Level {}

  /// Nothing that anybody knows.
  record Unknown() implements Level {}

  static Level of(List<String> path) {
    if (path.isEmpty()) {
      return new Top();
    }
    var top = path.getFirst();
    var schema = Outline.top(top);
    int labels = Outline.labels(top);
    if (schema.isEmpty()) {
      return new Unknown();
    }
    return path.size() <= labels
        ? new Label(top, path.size() - 1)
        : inside(schema.get(), top, path.subList(1 + labels, path.size()));
  }

  private static Level inside(Schema schema, String top, List<String> rest) {
    if (rest.isEmpty()) {
      return new Inside(schema, top);
    }
    var word = rest.getFirst();
    if (word.equals(Repeated.WORD) && !schema.blocks().isEmpty()) {
      return repeated(schema, top, rest);
    }
    var block = schema.block(word);
    if (block.isEmpty()) {
      return schema.attribute(word).<Level>map(Value::new).orElseGet(Unknown::new);
    }
    int labels = block.get().form() == BlockSchema.Form.LABELLED ? 1 : 0;
    return rest.size() <= labels
        ? new Label(word, rest.size() - 1)
        : inside(block.get().body(), top, rest.subList(1 + labels, rest.size()));
  }

  private static Level repeated(Schema schema, String top, List<String> rest) {
    if (rest.size() == 1) {
      return new Label(Repeated.WORD, 0);
    }
    return schema
        .block(rest.get(1))
        .map(block -> inside(Repeated.of(block), top, rest.subList(2, rest.size())))
        .orElseGet(Unknown::new);
  }
}
