package dev.drydock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.spi.object.Canonical;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;

/// Compares what is with what was asked for, as the planner does.
final class Agreement {
  private Agreement() {}

  /// Fail on the first asserted field that a live object has otherwise.
  static void check(DesiredObject desired, LiveObject live) {
    for (var field : desired.type().fields()) {
      if (asserted(desired, field)) {
        var wanted = desired.field(field.path());
        var found = live.field(field.path());
        assertThat(Canonical.equal(wanted, found, field.comparison()))
            .as("%s %s: wanted %s, found %s", desired.address(), field.path(), wanted, found)
            .isTrue();
      }
    }
  }

  private static boolean asserted(DesiredObject desired, Field field) {
    return !field.writeOnly() && !desired.field(field.path()).isNull();
  }
}
