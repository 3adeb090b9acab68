package dev.drydock.specs.format.convert;

import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says which names are blocks in some place.
public interface Inside {
  /// A place without blocks.
  Inside ATTRIBUTES = _ -> Optional.empty();

  /// The top of a spec.
  Inside SPEC = Inside::top;

  /// A sort of block.
  ///
  /// @param body what may stand in one, by its labels
  record Nest(int labels, Function<List<String>, Inside> body) {}

  /// Return the block that a name stands for.
  Optional<Nest> block(String name);

  /// Return the top of a file: values of variables are attributes only.
  static Inside file(String name) {
    return name.contains(".drydockvars.") ? ATTRIBUTES : SPEC;
  }

  private static Optional<Nest> top(String word) {
    var kind = Kinds.named(word);
    if (kind.isPresent()) {
      return Optional.of(new Nest(kind.get().labels(), _ -> of(Kinds.whole(kind.get()))));
    }
    return Settings.named(word).map(one -> new Nest(one.labels(), _ -> of(one.body())));
  }

  private static Inside of(Schema schema) {
    return name -> {
      if (schema.attribute(name).isPresent()) {
        return Optional.empty();
      }
      if (name.equals("dynamic") && !schema.blocks().isEmpty()) {
        return Optional.of(new Nest(1, labels -> dynamic(schema, labels.getFirst())));
      }
      return schema.block(name).map(Inside::nest);
    };
  }

  private static Nest nest(BlockSchema block) {
    return new Nest(block.form() == BlockSchema.Form.LABELLED ? 1 : 0, _ -> of(block.body()));
  }

  private static Inside dynamic(Schema schema, String label) {
    return name ->
        name.equals("content")
            ? schema.block(label).map(made -> new Nest(0, _ -> of(made.body())))
            : Optional.empty();
  }
}
