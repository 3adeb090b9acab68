package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.typed;

import dev.drydock.specs.value.Type;

/// The schema of what makes blocks: `dynamic` with the label of the block that it makes.
public final class Repeated {
  public static final String WORD = "dynamic";

  private Repeated() {}

  /// Return what may be written in a `dynamic` block that makes blocks of a schema.
  public static Schema of(BlockSchema made) {
    return Schema.of(
            typed("for_each", Type.ANY, "What it walks over.").required(),
            typed("iterator", Type.ANY, "The name of the element; the block's unless written."),
            typed("labels", Type.ANY, "The labels of each block."))
        .with(BlockSchema.single("content", made.body(), "What stands in each block."));
  }
}
