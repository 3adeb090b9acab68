package dev.drydock.specs.hcl;

import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Span;

/// Tell where a range of the text that is being parsed stands in the user's file. The two are the
/// same for HCL; a scalar of YAML has its own way from value to file.
@FunctionalInterface
public interface Locator {
  Span span(int start, int end);

  static Locator of(Places places) {
    return places::span;
  }
}
