package dev.drydock.trials.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.plan.Plan;
import dev.drydock.trials.property.Asserted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where a world ended: what is asserted of every object of the spec, and the name of everything
/// that lies in the world, so that an orphan and a duplicate show too.
record End(List<String> lines) {
  /// What the cluster's own controllers make, under names of chance.
  private static final Pattern PASSING =
      Pattern.compile("/(events|pods|replicasets|endpointslices)/");

  End {
    lines = List.copyOf(lines);
  }

  /// @param plan with nothing to do, else this is an [AssertionError]
  static End of(Plan plan, List<String> inventory) {
    var lines = new ArrayList<String>();
    Asserted.fields(plan).forEach((field, value) -> lines.add(field + "=" + value));
    inventory.stream().filter(name -> !PASSING.matcher(name).find()).forEach(lines::add);
    return new End(lines);
  }

  void isThatOf(End other, String how) {
    assertThat(lines).as(how).containsExactlyInAnyOrderElementsOf(other.lines);
  }
}
