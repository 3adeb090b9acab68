package dev.drydock.core.plan;

import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;

/// Why an object is replaced.
public sealed interface Cause {
  /// A field that cannot change on a live object does; the change lists which.
  record ImmutableField() implements Cause {}

  /// The object has another identity now: `before` goes, and the new one comes.
  record OtherIdentity(ObjectId before) implements Cause {}

  /// What holds it is replaced, and takes it along.
  record Container(ObjectAddress container) implements Cause {}

  /// The user asked for it.
  record Requested() implements Cause {}

  /// Its `lifecycle` block says so of a resource that changes in this plan.
  record Triggered(Address by) implements Cause {}

  /// What it stands on is replaced under the same identity.
  record Foundation(ObjectAddress foundation) implements Cause {}
}
