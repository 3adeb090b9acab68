package dev.drydock.specs.model;

import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.Optional;

/// What the blocks `import`, `moved` and `removed` say: who becomes the owner of what, under which
/// address, without anything being made or deleted.
///
/// @param imports in the order written, as are the others
public record Transfers(List<Import> imports, List<Move> moves, List<Removal> removals) {
  public static final Transfers NONE = new Transfers(List.of(), List.of(), List.of());

  public Transfers {
    imports = List.copyOf(imports);
    moves = List.copyOf(moves);
    removals = List.copyOf(removals);
  }

  /// Objects of `to` that exist and are not ours are taken over.
  ///
  /// @param id the only object meant, as the vendor writes it; every object of `to` when absent
  public record Import(Address to, Optional<String> id, Span span) {}

  /// What was `from` is `to` now, or is on its way: a resource that was renamed more than once has
  /// a chain of moves, and the last of them leads into the spec.
  public record Move(Address from, Address to, Span span) {}

  /// The block of `from` was taken out of the spec.
  ///
  /// @param destroy whether its objects are deleted; else only the owner's mark is taken off
  public record Removal(Address from, boolean destroy, Span span) {}
}
