package dev.drydock.spi;

import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;

/// One write that the executor asks for. Every field value in it is known.
public sealed interface Write {
  /// @param mark what to write on the object beside its fields
  record Create(DesiredObject desired, Mark.Owned mark) implements Write {}

  /// @param live the object as read just before
  record Update(DesiredObject desired, LiveObject live, Mark.Owned mark) implements Write {}

  /// @param purge whether nothing that blocks the name may remain (soft-deleted workspaces)
  record Delete(LiveObject live, boolean purge) implements Write {}

  /// Take the mark off; the object stays.
  record Release(LiveObject live) implements Write {}
}
