package dev.drydock.specs.symbol;

import dev.drydock.specs.source.Span;

/// One place where a symbol is named.
///
/// @param span the name alone, without quotes and without what stands before it
public record Occurrence(Symbol symbol, Span span, Role role) {
  /// What the place does with the name.
  public enum Role {
    /// It declares what is called so.
    DEFINITION,
    /// It refers to what is called so today.
    REFERENCE,
    /// It tells of something that was called so, as `moved` and `removed` do: a new name does not
    /// change the past.
    HISTORY
  }
}
