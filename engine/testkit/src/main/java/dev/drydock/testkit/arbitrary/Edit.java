package dev.drydock.testkit.arbitrary;

import dev.drydock.testkit.spec.WrittenSpec;

/// A spec and what it is changed to: one stack, one workspace, one cluster that stays.
public record Edit(WrittenSpec before, WrittenSpec after) {
  @Override
  public String toString() {
    return "--- before\n" + before + "--- after\n" + after;
  }
}
