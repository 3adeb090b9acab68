package dev.drydock.azure.write;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.spi.Progress;
import dev.drydock.spi.Reading;
import dev.drydock.spi.Write;

/// What can be done with the objects of one type.
interface Verbs {
  Reading read(ArmId id);

  Progress create(Write.Create write);

  Progress update(Write.Update write);

  Progress delete(Write.Delete write);

  Progress release(Write.Release write);

  /// Go on after the operation that `pending` waited for has succeeded.
  Progress finish(Pending pending);
}
