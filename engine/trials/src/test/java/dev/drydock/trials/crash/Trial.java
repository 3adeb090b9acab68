package dev.drydock.trials.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Report;
import dev.drydock.core.execute.Report.Ending;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.transport.Transport;
import dev.drydock.testkit.Crashed;
import dev.drydock.testkit.Crashing;
import dev.drydock.testkit.Yard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done to a world, once undisturbed and then often with a crash in it.
///
/// @param before what was applied before, if anything
record Trial(Optional<Spec> before, Spec spec, Intent intent) {
  private static final long SEED = 1;

  /// Do it without a crash, and return its exchanges by method and the end.
  Undisturbed undisturbed() {
    var methods = new ArrayList<String>();
    try (var yard = begun()) {
      yard.reopen(next -> recording(next, methods));
      assertThat(done(yard).ending()).isEqualTo(Ending.DONE);
      return new Undisturbed(List.copyOf(methods), end(yard));
    }
  }

  /// @param methods of the exchanges, in their order
  record Undisturbed(List<String> methods, End end) {}

  /// Do it with a crash in it, then again without, and see that nothing was lost.
  void survives(Crashing crashing, End undisturbed) {
    try (var yard = begun()) {
      yard.reopen(crashing);
      var died = death(yard);
      yard.reopen();
      assertThat(done(yard).diagnostics()).as(died).isEmpty();
      end(yard).isThatOf(undisturbed, died);
    }
  }

  private Yard begun() {
    var yard = Yard.open(SEED);
    before.ifPresent(yard::apply);
    return yard;
  }

  private String death(Yard yard) {
    try {
      done(yard);
    } catch (Crashed crashed) {
      return String.valueOf(crashed.getMessage());
    }
    throw new AssertionError("It outlived its death.");
  }

  private Report done(Yard yard) {
    return yard.drydock().apply(planned(yard), _ -> {});
  }

  private Plan planned(Yard yard) {
    return intent == Intent.DESTROY ? yard.planDestroy(spec) : yard.plan(spec);
  }

  private End end(Yard yard) {
    return End.of(planned(yard), yard.platform().inventory());
  }

  private static Transport recording(Transport next, List<String> methods) {
    return exchange -> {
      methods.add(exchange.method());
      return next.send(exchange);
    };
  }
}
