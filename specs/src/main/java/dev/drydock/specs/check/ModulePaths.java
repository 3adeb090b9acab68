package dev.drydock.specs.check;

import dev.drydock.specs.kind.BlockSchema;
import dev.drydock.specs.kind.Schema;
import dev.drydock.specs.kind.Trait;
import dev.drydock.specs.value.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Makes the paths that a module names relative to the spec's directory: a file is named relative
/// to the file that names it, and nobody behind the checker knows of modules' directories.
record ModulePaths(String directory) {

  /// Rewrite the paths among `values`.
  ///
  /// @param directory the module's, relative to the spec's
  static void below(String directory, Schema schema, SequencedMap<String, Value> values) {
    if (!directory.isEmpty()) {
      new ModulePaths(directory).rewrite(schema, values);
    }
  }

  private void rewrite(Schema schema, SequencedMap<String, Value> values) {
    for (var attribute : schema.attributes().values()) {
      if (attribute.is(Trait.FILE)
          && values.get(attribute.name()) instanceof Value.Text(var written)) {
        values.put(attribute.name(), Value.of(joined(written)));
      }
    }
    for (var block : schema.blocks().values()) {
      if (values.get(block.name()) instanceof Value.Mapping mapping) {
        values.put(block.name(), rewritten(block, mapping));
      }
    }
  }

  private Value rewritten(BlockSchema block, Value.Mapping mapping) {
    var inner = new LinkedHashMap<>(mapping.entries());
    switch (block.form()) {
      case SINGLE -> rewrite(block.body(), inner);
      case LABELLED ->
          inner.replaceAll((_, value) -> {
            if (!(value instanceof Value.Mapping one)) {
              return value;
            }
            var entries = new LinkedHashMap<>(one.entries());
            rewrite(block.body(), entries);
            return Value.object(entries);
          });
    }
    return Value.object(inner);
  }

  private String joined(String written) {
    try {
      return Path.of(written).isAbsolute() || written.isEmpty()
          ? written
          : Path.of(directory).resolve(written).normalize().toString().replace('\\', '/');
    } catch (InvalidPathException _) {
      return written;
    }
  }
}
