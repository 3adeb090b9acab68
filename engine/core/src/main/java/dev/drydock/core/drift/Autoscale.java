package dev.drydock.core.drift;

import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import java.math.BigDecimal;
import java.util.Optional;

/// The numbers of replicas between which an autoscaler may choose. What it chooses is no drift;
/// what lies outside is, for no autoscaler of ours does that.
///
/// @param min the fewest
/// @param max the most
record Autoscale(BigDecimal min, BigDecimal max) {
  private static final String REPLICAS = "replicas";

  /// Return the bounds of a field that holds replicas of an autoscaled resource. A service that is
  /// told the bounds in the object's own body keeps within them by itself, and what it tells of
  /// replicas there means nothing.
  static Optional<Autoscale> of(Field field, DesiredObject object, Resource resource) {
    boolean concerned =
        field.attribute().equals(REPLICAS)
            && !resource.attributes().has(REPLICAS)
            && !holdsBounds(object);
    return concerned
        ? resource.attributes().block("autoscale").flatMap(Autoscale::of)
        : Optional.empty();
  }

  boolean allows(Value replicas) {
    return !(replicas instanceof Value.Number(var number))
        || (number.compareTo(min) >= 0 && number.compareTo(max) <= 0);
  }

  @Override
  public String toString() {
    return min.toPlainString() + " to " + max.toPlainString();
  }

  private static Optional<Autoscale> of(Attributes block) {
    return block
        .optionalNumber("min")
        .flatMap(min -> block.optionalNumber("max").map(max -> new Autoscale(min, max)));
  }

  private static boolean holdsBounds(DesiredObject object) {
    return object.type().fields().stream()
        .filter(field -> field.attribute().equals("autoscale.max"))
        .anyMatch(field -> !object.field(field.path()).isNull());
  }
}
