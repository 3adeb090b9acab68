package dev.drydock.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Report;
import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.spi.Progress;
import dev.drydock.spi.ProviderFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanPropertiesTest {
  private static final List<String> KINDS = List.of("cluster", "model", "endpoint", "workspace");

  @Property(tries = 100)
  void theOrderInWhichThingsAreWrittenNeverShows(@ForAll long seed) {
    var wants = graph(new Random(seed), 12);
    var shuffled = new ArrayList<>(wants);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(bytes(new Scene().want(shuffled).plan()))
        .isEqualTo(bytes(new Scene().want(wants).plan()));
  }

  @Property(tries = 100)
  void anApplyRespectsEveryEdge(@ForAll long seed) {
    var random = new Random(seed);
    var scene = new Scene().want(graph(random, 15));
    scene.cloud.limit(1 + random.nextInt(6));
    var plan = scene.plan();
    plan.steps()
        .vertexSet()
        .forEach(
            step -> scene.cloud.takeTime(step.id(), Duration.ofSeconds(1 + random.nextInt(100))));
    scene.apply(plan);
    assertEdgesRespected(plan, scene.events);
  }

  @Property(tries = 100)
  void anApplyIsFollowedByAnEmptyPlan(@ForAll long before, @ForAll long after) {
    var scene = new Scene().unguarded().have(graph(new Random(before), 10));
    scene.want(graph(new Random(after), 10));
    assertThat(scene.apply().diagnostics()).isEmpty();
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Property(tries = 100)
  void destroyLeavesNothing(@ForAll long seed) {
    var scene = new Scene().have(graph(new Random(seed), 12));
    var report = scene.apply(scene.plan(Intent.DESTROY));
    assertThat(report.diagnostics()).isEmpty();
    assertThat(scene.cloud.ids()).isEmpty();
    assertEdgesRespected(report.plan(), scene.events);
  }

  @Property(tries = 60)
  void afterAnyFailureTheNextApplyReachesTheSameEnd(@ForAll long seed) {
    var random = new Random(seed);
    var wants = graph(random, 12);
    var scene = new Scene().want(wants);
    for (var want : wants) {
      fault(random).forEach(answer -> scene.cloud.script(want.id(), answer));
    }
    Report report = scene.apply();
    for (int i = 0; i < 12 && !report.diagnostics().isEmpty(); i++) {
      report = scene.apply();
    }
    assertThat(scene.plan().isEmpty()).isTrue();
    assertThat(scene.cloud.ids()).hasSize(wants.size());
  }

  @Property(tries = 30)
  void theSameRunTwiceIsTheSameRun(@ForAll long seed) {
    assertThat(run(seed)).isEqualTo(run(seed));
  }

  /// A chain of 10,000 would take four times as long for four times the length; the generous bound
  /// only catches a square.
  @Property(tries = 1)
  void aChainPlansInAboutLinearTime() {
    var scene = new Scene();
    var wants = new ArrayList<Want>();
    for (int i = 0; i < 1000; i++) {
      wants.add(thing(i).needs(thing(Math.max(0, i - 1)).object().address().toString()));
    }
    var plan = scene.want(wants).plan();
    assertThat(plan.steps().edgeSet()).hasSize(999);
    assertThat(plan.estimate()).hasSeconds(60_000);
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(scene.plan().isEmpty()).isTrue();
    assertThat(scene.plan(Intent.DESTROY).steps().edgeSet()).hasSize(999);
  }

  private static String run(long seed) {
    var random = new Random(seed);
    var wants = graph(random, 10);
    var scene = new Scene().want(wants);
    for (var want : wants) {
      fault(random).forEach(answer -> scene.cloud.script(want.id(), answer));
    }
    scene.apply();
    return scene.events + "\n" + scene.cloud.log();
  }

  /// Make a random acyclic spec: kinds, sizes, regions, containers and needs.
  private static List<Want> graph(Random random, int sizeMax) {
    var wants = new ArrayList<Want>();
    int size = 1 + random.nextInt(sizeMax);
    for (int i = 0; i < size; i++) {
      var want = thing(i).size(random.nextInt(3)).region("region" + random.nextInt(2));
      for (var earlier : wants) {
        if (random.nextInt(4) == 0) {
          want = want.needs(earlier.object().address().toString());
        }
      }
      if (!wants.isEmpty() && random.nextInt(4) == 0) {
        want = want.inside(wants.get(random.nextInt(wants.size())));
      }
      wants.add(want);
    }
    return wants;
  }

  private static Want thing(int i) {
    return Want.thing(KINDS.get(i % KINDS.size()) + ".r" + i);
  }

  private static List<Progress> fault(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> List.of(failed(new ProviderFault.Throttled("slow", Duration.ofSeconds(3))));
      case 1 -> List.of(failed(new ProviderFault.Unavailable("down", Duration.ZERO)));
      case 2 -> List.of(failed(new ProviderFault.OutcomeUnknown("reset")));
      case 3 -> List.of(failed(new ProviderFault.Rejected("Once", "no")));
      case 4 -> List.of(failed(new ProviderFault.Conflict("busy")));
      default -> List.of();
    };
  }

  private static Progress failed(ProviderFault fault) {
    return new Progress.Failed(fault);
  }

  private static void assertEdgesRespected(Plan plan, List<Event> events) {
    Set<Object> done = new HashSet<>();
    for (var event : events) {
      switch (event) {
        case Event.Started(var step, _) ->
            plan.steps()
                .incomingEdgesOf(step)
                .forEach(edge -> assertThat(done).contains(plan.steps().getEdgeSource(edge)));
        case Event.Done(var step, _, _) -> done.add(step);
        case Event.Waiting _, Event.PickedUp _, Event.Retried _ -> {}
        case Event.Failed _, Event.Abandoned _, Event.Skipped _ -> {}
      }
    }
  }

  private static String bytes(Plan plan) {
    return PlanText.render(plan, Style.PLAIN) + PlanJson.render(plan) + plan.fingerprint();
  }
}
