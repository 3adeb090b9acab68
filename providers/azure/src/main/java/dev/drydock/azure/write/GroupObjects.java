package dev.drydock.azure.write;

import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.Listing;
import dev.drydock.azure.types.Foundation;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;

/// Resource groups. One goes only when it is empty: whatever is left in it is not ours, so the
/// group stays and only the mark comes off, which a delete tells by being done instead of gone.
final class GroupObjects implements Verbs {
  private final Arm arm;
  private final ArmObjects plain;

  GroupObjects(Arm arm, Sdk sdk) {
    this.arm = arm;
    this.plain = ArmObjects.of(arm, Foundation.GROUP, new GroupWriter(sdk));
  }

  @Override
  public Reading read(ArmId id) {
    return plain.read(id);
  }

  @Override
  public Progress create(Write.Create write) {
    return plain.create(write);
  }

  @Override
  public Progress update(Write.Update write) {
    return plain.update(write);
  }

  @Override
  public Progress delete(Write.Delete write) {
    var path = ArmId.of(write.live().id()).path() + "/resources";
    return switch (arm.list(path, Foundation.GROUP.version(), "$top=1")) {
      case Listing.Found(var left) when left.isEmpty() -> plain.delete(write);
      case Listing.Found _ -> plain.release(new Write.Release(write.live()));
      case Listing.Failed(var fault) -> new Progress.Failed(fault);
    };
  }

  @Override
  public Progress release(Write.Release write) {
    return plain.release(write);
  }

  @Override
  public Progress finish(Pending pending) {
    return plain.finish(pending);
  }
}
