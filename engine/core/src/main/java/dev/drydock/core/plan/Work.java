package dev.drydock.core.plan;

import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;

/// What a step does. Field values may wait for another step; the executor resolves them just before
/// it writes.
public sealed interface Work {
  ObjectId id();

  ObjectType type();

  /// Return the word that names the work in texts and plans.
  String verb();

  record Create(DesiredObject desired) implements Writing {
    @Override
    public String verb() {
      return "create";
    }
  }

  record Update(DesiredObject desired) implements Writing {
    @Override
    public String verb() {
      return "update";
    }
  }

  /// Put our mark on what is nobody's, and make it what is desired.
  record Adopt(DesiredObject desired) implements Writing {
    @Override
    public String verb() {
      return "adopt";
    }
  }

  /// Move traffic away from versions that are about to go; settled later by an [Update].
  record Drain(DesiredObject desired) implements Writing {
    @Override
    public String verb() {
      return "drain";
    }
  }

  /// @param purge whether nothing that blocks the name may remain
  record Delete(ObjectId id, ObjectType type, boolean purge) implements Work {
    @Override
    public String verb() {
      return "delete";
    }
  }

  /// Take the mark off; the object stays.
  record Release(ObjectId id, ObjectType type) implements Work {
    @Override
    public String verb() {
      return "forget";
    }
  }

  /// Work that leaves the object as `desired` says.
  sealed interface Writing extends Work {
    DesiredObject desired();

    @Override
    default ObjectId id() {
      return desired().id();
    }

    @Override
    default ObjectType type() {
      return desired().type();
    }
  }
}
