package dev.drydock.specs.model;

import dev.drydock.specs.kind.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How an endpoint's requests are split between its versions: what each declares, and what it gets
/// when the default takes what the others leave. Percent, exact.
///
/// @param versions the endpoint's, by address
public record Split(List<Resource> versions) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public Split {
    versions = List.copyOf(versions);
  }

  public static Split of(Spec spec, Resource endpoint) {
    return new Split(spec.referring(Kind.VERSION, "endpoint", endpoint.address()));
  }

  /// Return the version that takes what the others leave; there is none without versions. The
  /// checker has made sure that one says so, and says it of a sole one.
  public Optional<Resource> main() {
    return versions.stream().filter(version -> version.attributes().flag("default")).findFirst();
  }

  /// Return what each version declares, by name.
  public SequencedMap<String, BigDecimal> declared() {
    var shares = new TreeMap<String, BigDecimal>();
    versions.forEach(version -> shares.put(version.name(), version.attributes().number("traffic")));
    return shares;
  }

  /// Return what each version gets, by name, without those that get nothing. Sums to 100 where
  /// there are versions.
  public SequencedMap<String, BigDecimal> effective() {
    return effective(declared(), main().map(Resource::name).orElse(""));
  }

  /// Return what declared shares give, by name, without those of 0.
  ///
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
