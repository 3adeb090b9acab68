package dev.drydock.contract;

import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import java.util.List;
import java.util.Optional;

/// An object to try a provider on.
///
/// @param needs what must be made before it, in this order
/// @param changed the same object with a field changed that needs no replacement; nothing where
///   every field does
/// @param secrets texts in it that must never come out again
/// @param ends whether a delete makes it go; false for content that stays
/// @param spec what it was lowered from
public record Sample(
    DesiredObject desired,
    List<DesiredObject> needs,
    Optional<DesiredObject> changed,
    List<String> secrets,
    boolean ends,
    Spec spec) {
  public Sample {
    needs = List.copyOf(needs);
    secrets = List.copyOf(secrets);
  }

  /// Return what tests call it.
  public String name() {
    return desired.address().toString();
  }
}
