package dev.drydock.specs.value;

import java.util.List;

/// What is left of an expression when everything that is known has been put in: HCL text whose only
/// references are `inputs`. It travels in a plan and is evaluated once the inputs are known.
///
/// @param expression HCL expression text, `"${endpoint.scoring.scoring_uri}/health"`
/// @param inputs the computed attributes that it reads, in order of appearance
public record Residual(String expression, List<Input> inputs) {
  public Residual {
    inputs = List.copyOf(inputs);
  }

  /// A computed attribute of a resource: known when the resource's objects are done.
  public record Input(Address address, String attribute) {
    @Override
    public String toString() {
      return address + "." + attribute;
    }
  }
}
