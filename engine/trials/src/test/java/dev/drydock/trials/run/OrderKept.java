package dev.drydock.trials.run;

import dev.drydock.core.execute.Event;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.Step;
import java.util.HashSet;
import org.jgrapht.Graphs;

/// No step starts before everything that it needs is done, and none starts twice.
final class OrderKept implements Checker {
  @Override
  public void check(Course course) {
    course.acts().forEach(act -> act.plan().ifPresent(plan -> check(act, plan)));
  }

  private static void check(Act act, Plan plan) {
    var started = new HashSet<Step>();
    var done = new HashSet<Step>();
    for (var event : act.events()) {
      switch (event) {
        case Event.Started(var step, _) -> {
          if (!started.add(step)) {
            throw new AssertionError(step + " started twice");
          }
          if (!done.containsAll(Graphs.predecessorListOf(plan.steps(), step))) {
            throw new AssertionError(step + " started before what it needs was done");
          }
        }
        case Event.Done(var step, _, _) -> done.add(step);
        case Event.PickedUp _, Event.Waiting _, Event.Retried _ -> {}
        case Event.Failed _, Event.Abandoned _, Event.Skipped _ -> {}
      }
    }
  }
}
