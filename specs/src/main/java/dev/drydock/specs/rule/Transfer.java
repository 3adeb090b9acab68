package dev.drydock.specs.rule;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import java.util.Optional;

/// A block `import`, `moved` or `removed` on its way to being checked: each address has a place.
public sealed interface Transfer {
  /// Return the place of the whole.
  Span span();

  /// An address and where it was written.
  record End(Address address, Span span) {}

  record Import(End to, Optional<String> id, Span span) implements Transfer {}

  /// @param several whether it is one of the moves that the move of a module, or of a repeated
  ///   block, means
  record Move(End from, End to, boolean several, Span span) implements Transfer {}

  record Removal(End from, boolean destroy, Span span) implements Transfer {}
}
