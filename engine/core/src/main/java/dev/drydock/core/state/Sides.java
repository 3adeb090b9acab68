package dev.drydock.core.state;

import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.Mark;
import dev.drydock.spi.object.ObjectAddress;
import java.util.Optional;

/// Both sides that a plan compares, and what each tells by itself.
public record Sides(
    Desired desired, LiveState live, LiveLinks links, Ownership ownership, Told told, Moves moves) {

  /// Put both sides together; what the spec calls sensitive is hidden in the live state, too.
  public static Sides of(Desired desired, LiveState observed, Residuals residuals) {
    var live = Veil.over(observed, desired);
    return new Sides(
        desired,
        live,
        new LiveLinks(live),
        new Ownership(desired.spec().stack(), live),
        new Told(desired, live, residuals),
        Moves.of(desired.spec()));
  }

  /// Return the same with other objects desired under the same addresses.
  public Sides with(Desired other) {
    return new Sides(other, live, links, ownership, told, moves);
  }

  public String stack() {
    return desired.spec().stack();
  }

  /// Return the address of a live object in the spec, or the one by which its mark knows it; none
  /// where it is neither wanted nor ours.
  public Optional<ObjectAddress> addressOf(LiveObject object) {
    return desired
        .find(object.id())
        .map(DesiredObject::address)
        .or(() -> marked(object).map(moves::now));
  }

  /// Return the address in the mark of an object that the stack owns.
  public Optional<ObjectAddress> marked(LiveObject object) {
    return object.mark() instanceof Mark.Owned mark && object.ownedBy(stack())
        ? Optional.of(mark.address())
        : Optional.empty();
  }
}
