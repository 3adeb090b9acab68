package dev.drydock.core.plan;

import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Percent of traffic by version name, and how it moves when versions leave.
final class Shares {
  /// The field of a traffic object that holds them.
  static final String PATH = "properties.traffic";

  private static final int ALL = 100;

  private Shares() {}

  /// Read the explicit map; shares of zero are left out.
  static SortedMap<String, Integer> of(Value map) {
    var shares = new TreeMap<String, Integer>();
    if (map instanceof Value.Mapping mapping) {
      mapping
          .entries()
          .forEach((name, value) -> {
            int share = percent(value);
            if (share > 0) {
              shares.put(name, share);
            }
          });
    }
    return shares;
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

  /// Return the name by which shares know a version: the last part of its identity.
  static String name(ObjectId id) {
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

  private static int percent(Value value) {
    return value instanceof Value.Number(var number)
        ? number.setScale(0, RoundingMode.HALF_UP).intValue()
        : 0;
  }
}
