package dev.drydock.core.saved.form;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.Salted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Puts a seal in the place of a secret: a salted digest of it.
///
/// A plan that was read back holds for each secret a value that carries the seal instead, and is as
/// sensitive: such a plan can be shown, and must not be applied.
@FunctionalInterface
public interface Seals {
  /// No resource is of this kind, so nobody's reference is taken for a seal.
  String KIND = "sealed";

  /// Return the seal of what stands hidden at a place.
  String seal(String place, Value hidden);

  /// Seal anew; a seal that is carried is kept. What stands twice at one place gets one seal, so
  /// that equal stays equal.
  static Seals fresh(RandomGenerator chance) {
    Map<String, String> known = new TreeMap<>();
    return (place, hidden) -> {
      var text = Canonical.text(hidden, Comparison.EXACT);
      return carried(hidden)
          .orElseGet(
              () -> known.computeIfAbsent(place + "\n" + text, _ -> Salted.of(text, chance)));
    };
  }

  /// Whether a seal was made of this value.
  static boolean holds(String seal, Value hidden) {
    return Salted.holds(seal, Canonical.text(hidden, Comparison.EXACT));
  }

  /// Return the seal that is carried in the place of a secret.
  static Optional<String> carried(Value hidden) {
    return switch (hidden) {
      case Value.Sensitive(var inner) -> carried(inner);
      case Value.Reference(var address) -> carried(address);
      case Value.Unknown(_, var residual) ->
          residual.inputs().stream().findFirst().flatMap(input -> carried(input.address()));
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> Optional.empty();
      case Value.Sequence _, Value.Mapping _ -> Optional.empty();
    };
  }

  private static Optional<String> carried(Address address) {
    return address.kind().equals(KIND) && address.labels().size() == 1
        ? Optional.of(address.labels().getFirst())
        : Optional.empty();
  }

  /// Return the value that carries a seal in the place of a secret.
  static Value.Sensitive carrying(String seal, boolean known) {
    var address = Address.of(KIND, seal);
    var inputs = List.of(new Residual.Input(address, KIND));
    return new Value.Sensitive(
        known
            ? new Value.Reference(address)
            : new Value.Unknown(Type.ANY, new Residual(KIND, inputs)));
  }
}
