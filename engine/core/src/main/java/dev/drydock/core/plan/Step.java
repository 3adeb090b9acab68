package dev.drydock.core.plan;

import dev.drydock.core.state.Ownership;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.time.Duration;
import java.util.Comparator;

/// One write of a plan. Two steps are the same when object and verb are: a plan has no other two.
///
/// @param typical how long it usually takes; the weight by which steps are ordered
public record Step(ObjectAddress address, Work work, Precondition precondition, Duration typical)
    implements Comparable<Step> {
  private static final Comparator<Step> BY_NAME =
      Comparator.comparing(Step::address).thenComparing(Step::verb).thenComparing(Step::id);

  public ObjectId id() {
    return work.id();
  }

  public ObjectType type() {
    return work.type();
  }

  public String verb() {
    return work.verb();
  }

  /// Return whose body the step writes: the object's own, or its host's where it is a part
  /// (`…/onlineEndpoints/scoring#traffic`).
  public ObjectId body() {
    return Ownership.host(id());
  }

  @Override
  public int compareTo(Step other) {
    return BY_NAME.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Step step && verb().equals(step.verb()) && id().equals(step.id());
  }

  @Override
  public int hashCode() {
    return 31 * id().hashCode() + verb().hashCode();
  }

  /// Return `create endpoint.scoring`.
  @Override
  public String toString() {
    return verb() + " " + address;
  }
}
