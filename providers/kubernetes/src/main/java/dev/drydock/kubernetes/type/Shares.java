package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Rounds shares for those who count in whole percents.
public final class Shares {
  private Shares() {}

  /// Round by largest remainders, so that the sum stays; without those of 0, sorted by name.
  public static SequencedMap<String, Integer> whole(Value shares) {
    var exact = new TreeMap<String, BigDecimal>();
    RouterDocument.members(shares)
        .forEach((name, share) -> {
          if (share instanceof Value.Number(var number)) {
            exact.put(name, number);
          }
        });
    var whole = new TreeMap<String, Integer>();
    exact.forEach((name, share) -> whole.put(name, share.intValue()));
    var sum = exact.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int rest =
        sum.setScale(0, RoundingMode.HALF_UP).intValue()
            - whole.values().stream().mapToInt(Integer::intValue).sum();
    exact.entrySet().stream()
        .sorted((one, other) -> fraction(other.getValue()).compareTo(fraction(one.getValue())))
        .limit(rest)
        .forEach(entry -> whole.merge(entry.getKey(), 1, Integer::sum));
    whole.values().removeIf(share -> share == 0);
    return new LinkedHashMap<>(whole);
  }

  private static BigDecimal fraction(BigDecimal share) {
    return share.remainder(BigDecimal.ONE);
  }
}
