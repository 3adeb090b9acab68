package dev.drydock.spi.object;

/// The owner's mark on a live object.
public sealed interface Mark {
  /// Nobody's, as far as Drydock can tell.
  record None() implements Mark {}

  /// Drydock's.
  ///
  /// @param asserted what was last asserted, as [Assertions] writes it; empty when it was lost
  /// @param secrets digests of write-only fields, as [Assertions] writes them; empty when none
  record Owned(String stack, ObjectAddress address, String asserted, String secrets)
      implements Mark {}

  Mark NONE = new None();
}
