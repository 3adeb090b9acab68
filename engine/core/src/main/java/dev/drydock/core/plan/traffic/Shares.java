package dev.drydock.core.plan.traffic;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Percent of traffic by version name, and how it moves when versions leave.
public final class Shares {
  private static final String DECLARED = "traffic";
  private static final String EFFECTIVE = "effective_traffic";

  private static final int ALL = 100;

  private Shares() {}

  /// Return the path of the field of a traffic object that holds what versions get.
  static String path(ObjectType type) {
    return field(type, EFFECTIVE)
        .or(() -> field(type, DECLARED))
        .map(Field::path)
        .orElseThrow(() ->
            new IllegalArgumentException(
                type.name() + " holds no shares. This is a bug in Drydock."));
  }

  /// Return what each version gets of a live traffic object, in percent.
  public static SortedMap<String, Integer> effective(LiveObject traffic) {
    return of(traffic.field(path(traffic.type())));
  }

  /// Whether a traffic object says by version what is declared, beside what versions get.
  static boolean knowsDeclared(ObjectType type) {
    return field(type, EFFECTIVE).isPresent();
  }

  /// Return the field that the user knows by a word.
  static Optional<Field> field(ObjectType type, String attribute) {
    return type.fields().stream().filter(field -> field.attribute().equals(attribute)).findFirst();
  }

  /// Read the explicit map; shares of zero are left out.
  static SortedMap<String, Integer> of(Value map) {
    var exact = new TreeMap<String, BigDecimal>();
    if (map instanceof Value.Mapping mapping) {
      mapping
          .entries()
          .forEach((name, value) -> {
            if (value instanceof Value.Number(var share) && share.signum() > 0) {
              exact.put(name, share);
            }
          });
    }
    return whole(exact);
  }

  /// Round to whole percents by largest remainders, so that the sum stays; ties go to the name that
  /// comes first.
  private static SortedMap<String, Integer> whole(SortedMap<String, BigDecimal> exact) {
    var shares = new TreeMap<String, Integer>();
    exact.forEach((name, share) -> shares.put(name, share.intValue()));
    var sum = exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int rest =
        sum.setScale(0, RoundingMode.HALF_UP).intValue()
            - shares.values().stream().mapToInt(Integer::intValue).sum();
    exact.entrySet().stream()
        .sorted((one, other) -> fraction(other.getValue()).compareTo(fraction(one.getValue())))
        .limit(rest)
        .forEach(entry -> shares.merge(entry.getKey(), 1, Integer::sum));
    shares.values().removeIf(share -> share == 0);
    return shares;
  }

  private static BigDecimal fraction(BigDecimal share) {
    return share.remainder(BigDecimal.ONE);
  }

  static Value value(SortedMap<String, Integer> shares) {
    var entries = new LinkedHashMap<String, Value>();
    shares.forEach((name, share) -> entries.put(name, Value.of(share)));
    return new Value.Mapping(new Type.MapOf(Type.NUMBER), entries);
  }

  /// Give what `leaving` had to those who stay, in proportion to what they have; when nobody who
  /// stays has any, all to `heir`, and nothing to nobody when that is empty. Sums to 100 or to 0.
  static SortedMap<String, Integer> without(
      SortedMap<String, Integer> shares, Set<String> leaving, String heir) {
    var staying = new TreeMap<>(shares);
    staying.keySet().removeAll(leaving);
    if (staying.isEmpty()) {
      if (!heir.isEmpty()) {
        staying.put(heir, ALL);
      }
      return staying;
    }
    return scaled(staying);
  }

  /// Return the name by which shares know a version: what it says, else the last part of its
  /// identity.
  static String name(DesiredObject version) {
    return name(Declarations.of(version), version.id());
  }

  static String name(LiveObject version) {
    return name(Declarations.of(version), version.id());
  }

  private static String name(Declarations version, ObjectId id) {
    var said = version.name();
    return said.isEmpty() ? name(id) : said;
  }

  private static String name(ObjectId id) {
    return switch (id) {
      case ObjectId.Arm(var text) -> text.substring(text.lastIndexOf('/') + 1);
      case ObjectId.Context(_, var context) -> context;
      case ObjectId.Kubernetes kubernetes -> kubernetes.name();
    };
  }

  /// Scale to 100 by largest remainders; ties go to the name that comes first.
  private static SortedMap<String, Integer> scaled(SortedMap<String, Integer> shares) {
    int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
    var scaled = new TreeMap<String, Integer>();
    shares.forEach((name, share) -> scaled.put(name, share * ALL / sum));
    int rest = ALL - scaled.values().stream().mapToInt(Integer::intValue).sum();
    shares.entrySet().stream()
        .sorted((one, other) ->
            Integer.compare(other.getValue() * ALL % sum, one.getValue() * ALL % sum))
        .limit(rest)
        .map(Map.Entry::getKey)
        .forEach(name -> scaled.merge(name, 1, Integer::sum));
    return scaled;
  }
}
