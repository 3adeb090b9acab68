package dev.drydock.kubernetes.type;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Works out what each version of an endpoint is given: the default takes what the others leave, as
/// the router does it.
public final class Split {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private Split() {}

  /// Return the shares in percent, without those of 0.
  ///
  /// @param declared percent by version
  /// @param main the default version; whatever is no version leaves the declared shares as they are
  public static SequencedMap<String, BigDecimal> effective(
      SequencedMap<String, BigDecimal> declared, String main) {
    var shares = new LinkedHashMap<>(declared);
    if (shares.containsKey(main)) {
      shares.remove(main);
      var others = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      shares.put(main, ALL.subtract(others).max(BigDecimal.ZERO));
    }
    var sorted = new LinkedHashMap<String, BigDecimal>();
    shares.entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
