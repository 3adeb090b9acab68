package dev.drydock.specs.syntax;

import dev.drydock.specs.source.Span;
import java.util.List;

/// What stands between the braces of a block, or in a whole file: attributes and blocks, in the
/// order written.
public record Body(List<Item> items, Span span) {
  public Body {
    items = List.copyOf(items);
  }

  /// A name or label with its place.
  public record Name(String text, Span span) {}

  /// An attribute or a block.
  public sealed interface Item {
    Span span();
  }

  /// `name = value`.
  public record Attribute(Name name, Expression value, Span span) implements Item {}

  /// `type "label" … { body }`.
  ///
  /// @param header the span of type and labels
  public record Block(Name type, List<Name> labels, Body body, Span header, Span span)
      implements Item {
    public Block {
      labels = List.copyOf(labels);
    }
  }
}
