package dev.drydock.testkit.spec;

import java.math.BigDecimal;

/// What stands to the right of an attribute.
public sealed interface Literal {
  /// @param text printed so that it is read back as it is, `${` included
  record Text(String text) implements Literal {}

  record Number(BigDecimal number) implements Literal {}

  record Flag(boolean flag) implements Literal {}

  /// @param path a traversal: `cluster.serving`, `endpoint.scoring.scoring_uri`
  record Reference(String path) implements Literal {}

  static Literal of(String text) {
    return new Text(text);
  }

  static Literal of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Literal of(boolean flag) {
    return new Flag(flag);
  }

  static Literal of(BigDecimal number) {
    return new Number(number);
  }

  static Literal reference(String path) {
    return new Reference(path);
  }
}
