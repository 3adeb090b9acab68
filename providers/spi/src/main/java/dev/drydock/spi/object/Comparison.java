package dev.drydock.spi.object;

/// How two values of a field are told to be equal. [Canonical] has the rules.
public enum Comparison {
  /// As they are; numbers by value.
  EXACT,
  /// Texts without regard to case: ids, regions, enums that come back in another case.
  CASELESS,
  /// Kubernetes quantities: `500m` is `0.5`, `1Gi` is `1073741824`.
  QUANTITY,
  /// ISO 8601 durations: `PT60S` is `PT1M`.
  DURATION,
  /// Sequences whose order means nothing.
  UNORDERED
}
