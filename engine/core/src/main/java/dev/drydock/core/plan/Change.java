package dev.drydock.core.plan;

import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.util.List;
import java.util.Optional;

/// What will become of one object; each case with exactly what it can have.
public sealed interface Change {
  ObjectAddress address();

  ObjectId id();

  ObjectType type();

  /// Return the live object that the change is about.
  default Optional<LiveObject> seen() {
    return switch (this) {
      case Create _ -> Optional.empty();
      case Update update -> Optional.of(update.live());
      case Adopt adopt -> Optional.of(adopt.live());
      case Replace replace -> Optional.of(replace.live());
      case NoOp noOp -> Optional.of(noOp.live());
      case Unwanted unwanted -> Optional.of(unwanted.live());
    };
  }

  /// Return the address that the object's mark names, where that is another one.
  default Optional<ObjectAddress> previousAddress() {
    return seen()
        .map(LiveObject::mark)
        .flatMap(mark ->
            mark instanceof Mark.Owned owned ? Optional.of(owned.address()) : Optional.empty())
        .filter(previous -> !previous.equals(address()));
  }

  /// Return the live object that the change takes away.
  default Optional<LiveObject> leaving() {
    return switch (this) {
      case Delete _, DeleteWith _, Replace _ -> seen();
      case Create _, Update _, Adopt _, Forget _, NoOp _ -> Optional.empty();
    };
  }

  /// It is not there and will be.
  record Create(DesiredObject desired) implements Wanted {}

  /// Its fields, or only its mark, will change.
  ///
  /// @param fields in the type's order; empty when `why` is not [Why#FIELDS]
  record Update(DesiredObject desired, LiveObject live, List<FieldChange> fields, Why why)
      implements Wanted {
    public Update {
      fields = List.copyOf(fields);
    }
  }

  /// What an update is for.
  enum Why {
    FIELDS,
    /// The mark names another address, or remembers other assertions.
    MARK,
    /// Traffic is drained for a replacement and settled again as it was.
    DRAINED
  }

  /// It exists, is nobody's, and becomes ours: it gets our mark, and what differs is changed.
  ///
  /// @param fields in the type's order; may be empty
  record Adopt(DesiredObject desired, LiveObject live, List<FieldChange> fields) implements Wanted {
    public Adopt {
      fields = List.copyOf(fields);
    }
  }

  /// It will be deleted and made anew.
  ///
  /// @param fields all that differ, in the type's order
  /// @param createFirst whether the new one comes before the old one goes
  record Replace(
      DesiredObject desired,
      LiveObject live,
      List<FieldChange> fields,
      Cause cause,
      boolean createFirst)
      implements Wanted {
    public Replace {
      fields = List.copyOf(fields);
    }
  }

  /// It is owned and no longer wanted.
  ///
  /// @param purge whether nothing that blocks its name may remain
  record Delete(ObjectAddress address, LiveObject live, boolean purge) implements Unwanted {}

  /// It goes when `container` goes, without a step of its own.
  record DeleteWith(ObjectAddress address, LiveObject live, ObjectAddress container)
      implements Unwanted {}

  /// It is no longer wanted, but holds what is not ours: only the mark goes.
  record Forget(ObjectAddress address, LiveObject live) implements Unwanted {}

  /// It is as it should be, or is only used.
  record NoOp(DesiredObject desired, LiveObject live) implements Wanted {}

  /// A change to an object that the spec wants.
  sealed interface Wanted extends Change {
    DesiredObject desired();

    @Override
    default ObjectAddress address() {
      return desired().address();
    }

    @Override
    default ObjectId id() {
      return desired().id();
    }

    @Override
    default ObjectType type() {
      return desired().type();
    }
  }

  /// A change to an object that the spec does not want.
  sealed interface Unwanted extends Change {
    LiveObject live();

    @Override
    default ObjectId id() {
      return live().id();
    }

    @Override
    default ObjectType type() {
      return live().type();
    }
  }
}
