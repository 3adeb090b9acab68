package dev.drydock.core.render;

import static dev.drydock.core.fake.Want.asset;
import static dev.drydock.core.fake.Want.thing;
import static dev.drydock.core.fake.Want.traffic;
import static dev.drydock.core.fake.Want.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  private final Scene scene = new Scene();

  @Test
  void tellsWhatIsCreated() {
    var cluster = thing("cluster.a").region("west").with("properties.key", Value.of("s3cret"));
    scene.want(cluster, thing("endpoint.e").noting("cluster.a", "state"));
    scene.output("url", Want.later(Type.TEXT, "cluster.a", "state"));
    assertThat(text(scene.plan()))
        .isEqualTo(
            """
            cluster.a
              + cluster.a  thing
                    size     = 1
                    location = "west"
                    key      = (sensitive value)

            endpoint.e
              + endpoint.e  thing
                    size = 1
                    note = (known after apply)

            Outputs
              + url = (known after apply)

            Takes about 2 minutes.
            Plan: 2 to add, 0 to change, 0 to destroy.
            """);
  }

  @Test
  void tellsWhatChangesAndWhy() {
    var pool = thing("cluster.a#pool.gpu").inside(thing("cluster.a"));
    scene.have(
        thing("cluster.a").region("west"),
        pool,
        thing("endpoint.e").with("properties.note", Value.of("old\nline")),
        asset("model.m", "model/1"),
        thing("model.old"));
    scene.want(
        thing("cluster.a").region("north"),
        pool,
        thing("endpoint.e").size(2),
        asset("model.m", "model/2"));
    assertThat(text(scene.plan()))
        .isEqualTo(
            """
            cluster.a
            -/+ cluster.a  thing  # replaced because of location
                    location = "west" -> "north"  # forces replacement
            -/+ cluster.a#pool.gpu  thing  # replaced with cluster.a, which holds it

            endpoint.e
              ~ endpoint.e  thing
                    size = 1 -> 2
                    note = "old\\nline" -> (no longer set)

            model.m
            +/- model.m  asset  # replaces /things/model/1

            model.old
              - model.old  thing

            Takes about 3 minutes.
            Plan: 3 to add, 1 to change, 4 to destroy.
            """);
  }

  @Test
  void tellsDeclaredAndEffectiveShares() {
    var blue =
        version("e", "blue", 20)
            .with("tags.drydock-default", Value.of(true))
            .with("tags.drydock-role", Value.of("control"));
    scene.have(
        thing("endpoint.e"),
        blue,
        version("e", "green", 10),
        version("e", "old", 5),
        traffic("e", "blue", 85, "green", 10, "old", 5));
    scene.want(
        thing("endpoint.e"),
        blue,
        version("e", "green", 30),
        traffic("e", "blue", 70, "green", 30));
    assertThat(text(scene.plan()))
        .isEqualTo(
            """
            endpoint.e
              ~ endpoint.e#traffic  traffic
                    traffic = {blue = 85, green = 10, old = 5} -> {blue = 70, green = 30}

            version.e.green
              ~ version.e.green  version
                    traffic = 10 -> 30

            version.e.old
              - version.e.old  version

            Traffic of endpoint.e
                version  declared      effective
                blue     20 %          85 % -> 70 %  default, control
                green    10 % -> 30 %  10 % -> 30 %
                old      5 % -> -      5 % -> 0 %

            Takes about 6 minutes.
            Plan: 0 to add, 2 to change, 1 to destroy.
            """);
  }

  @Test
  void saysWhenThereIsNothingToDo() {
    scene.have(thing("cluster.a"));
    assertThat(text(scene.plan())).isEqualTo("No changes.\n");
  }

  @Test
  void tellsWhatIsDeletedWithItsContainer() {
    scene.have(thing("cluster.a"), thing("cluster.a#pool.gpu").inside(thing("cluster.a")));
    assertThat(text(scene.plan(Intent.DESTROY)))
        .isEqualTo(
            """
            cluster.a
              - cluster.a  thing
              - cluster.a#pool.gpu  thing  # deleted with cluster.a

            Takes less than a minute.
            Plan: 0 to add, 0 to change, 2 to destroy.
            """);
  }

  @Test
  void aSensitiveValueIsSeenNowhere() {
    var secret = new Value.Sensitive(Value.of("s3cret"));
    var map =
        new Value.Mapping(
            new Type.MapOf(Type.TEXT), new LinkedHashMap<>(Map.of("password", secret)));
    var one = thing("cluster.a").with("properties.note", secret);
    var two = thing("cluster.b").with("properties.note", map);
    scene.want(one, two).output("secret", secret);
    assertHidden(scene.plan());
    scene.have(one, two);
    assertHidden(scene.plan());
    assertHidden(scene.plan(Intent.DESTROY));
    scene.want(one.with("properties.note", new Value.Sensitive(Value.of("new"))), two.size(2));
    assertHidden(scene.plan());
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    scene.want(thing("cluster.a").with("properties.note", Value.of("a\u001b[31mb\u0007")));
    assertThat(text(scene.plan())).contains("\\u001b[31mb\\u0007").doesNotContain("\u001b");
  }

  @Test
  void colourChangesNothingButTheColour() {
    scene.have(thing("cluster.a"), thing("model.m"));
    scene.want(thing("cluster.a").size(2), thing("endpoint.e"));
    var plan = scene.plan();
    var coloured = PlanText.render(plan, Style.ANSI);
    assertThat(coloured).contains("\u001b[32m+\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(text(plan));
  }

  private static String text(Plan plan) {
    return PlanText.render(plan, Style.PLAIN);
  }

  private static void assertHidden(Plan plan) {
    for (var shown : List.of(text(plan), PlanJson.render(plan), plan.toString())) {
      assertThat(shown).doesNotContain("s3cret");
    }
  }
}
