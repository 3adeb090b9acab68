package dev.drydock.core.state;

import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectId;

/// Tells whose a live object is.
public final class Ownership {
  private final String stack;
  private final LiveState live;

  public Ownership(String stack, LiveState live) {
    this.stack = stack;
    this.live = live;
  }

  /// Whether this stack owns the object. What shares its host's body has no mark of its own to
  /// lose: it is whose its host is.
  public boolean ours(LiveObject object) {
    return object.ownedBy(stack)
        || (object.mark() instanceof Mark.None
            && isPart(object.id())
            && live.find(host(object.id())).filter(host -> host.ownedBy(stack)).isPresent());
  }

  /// Whether an identity is that of a part of another object's body.
  public static boolean isPart(ObjectId id) {
    return id.text().indexOf('#') >= 0;
  }

  /// Return the object whose body an identity shares: itself, unless it is a part.
  public static ObjectId host(ObjectId id) {
    int mark = id.text().indexOf('#');
    return mark < 0 ? id : new ObjectId.Arm(id.text().substring(0, mark));
  }
}
