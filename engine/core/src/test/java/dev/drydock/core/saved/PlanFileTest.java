package dev.drydock.core.saved;

import static dev.drydock.core.fake.Want.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.fake.Scene;
import dev.drydock.core.fake.Want;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.render.Style;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlanFileTest {
  private static final String SECRET = "s3cret-of-the-endpoint";

  @Property(tries = 40)
  void whatIsWrittenReadsBackAndIsWrittenTheSame(@ForAll long before, @ForAll long after) {
    var scene = scene(before, after);
    for (var intent : Intent.values()) {
      var plan = scene.plan(intent);
      var text = write(scene, plan);
      var read = PlanFile.read(text);
      assertThat(PlanFile.write(read, new SplittableRandom(9))).isEqualTo(text);
      assertThat(bytes(read.shown())).isEqualTo(bytes(plan));
      assertThat(read.shown().fingerprint()).isEqualTo(plan.fingerprint());
    }
  }

  @Property(tries = 40)
  void applyingWhatWasReadDoesWhatTheOriginalDoes(@ForAll long before, @ForAll long after) {
    var original = scene(before, after);
    original.apply(original.plan());
    var reading = scene(before, after);
    var plan = reading.reopen(PlanFile.read(write(reading, reading.plan())));
    var report = reading.apply(plan);
    assertThat(report.diagnostics()).isEmpty();
    assertThat(reading.events.toString()).isEqualTo(original.events.toString());
    assertThat(reading.cloud.log()).isEqualTo(original.cloud.log());
    assertThat(bytes(reading.plan())).isEqualTo(bytes(original.plan()));
  }

  @Test
  void aSecretIsNowhereInTheFileAndIsTakenAgainFromTheSpec() {
    var scene = secretive(SECRET);
    var text = write(scene, scene.plan());
    assertHidden(text, SECRET);
    var plan = scene.reopen(PlanFile.read(text));
    assertThat(scene.apply(plan).diagnostics()).isEmpty();
    assertThat(scene.plan().isEmpty()).isTrue();
  }

  @Test
  void aDigestWithoutSaltOfALiveSecretIsNotInTheFileEither() {
    var scene = new Scene().have(noted("first"));
    scene.want(noted("second"));
    var first = scene.plan();
    assertThat(first.isEmpty()).isFalse();
    var digests = digests(first);
    var text = write(scene, first);
    assertThat(digests).isNotEmpty();
    assertThat(text).doesNotContain(digests);
    assertThat(scene.apply(scene.reopen(PlanFile.read(text))).diagnostics()).isEmpty();
  }

  @Test
  void anotherSecretIsRefused() {
    var scene = secretive(SECRET);
    var read = PlanFile.read(write(scene, scene.plan()));
    var other = secretive("another");
    assertThatThrownBy(() -> other.reopen(read))
        .isInstanceOfSatisfying(
            Faults.class,
            faults ->
                assertThat(faults.diagnostics().toString())
                    .contains("DRY0514")
                    .contains("key of endpoint.e")
                    .doesNotContain("another ")
                    .doesNotContain(SECRET));
  }

  @Test
  void aDamagedFileIsToldFromAnotherVersionAndFromWhatIsNoPlan() {
    var scene = new Scene().want(thing("endpoint.e"));
    var text = write(scene, scene.plan());
    assertThat(refusal(text.replace("\"endpoint.e\"", "\"endpoint.f\""))).contains("DRY0508");
    assertThat(refusal(text.substring(0, text.length() / 2))).contains("DRY0508");
    assertThat(refusal(text.replace("\"drydock_plan\" : 1", "\"drydock_plan\" : 2")))
        .contains("DRY0507");
    assertThat(refusal("{\"a\": 1}")).contains("DRY0506");
    assertThat(refusal("cluster \"a\" {}")).contains("DRY0506");
    assertThat(PlanFile.begins(text)).isTrue();
    assertThat(PlanFile.begins("{\"drydock\": {}}")).isFalse();
  }

  /// A file whose checksum is right and whose content is not was made by somebody: still a
  /// diagnostic, never an exception of ours.
  @Test
  void aForgedFileIsDamagedToo() {
    var scene = new Scene().want(thing("endpoint.e"), thing("model.m"));
    var text = write(scene, scene.plan());
    var lines = text.lines().toList();
    for (int i = 3; i < lines.size() - 3; i += 5) {
      var forged = new ArrayList<>(lines);
      forged.set(i, lines.get(i).replaceAll("\"[^\"]*\"(,?)$", "\"forged\"$1"));
      var refused = forged(String.join("\n", forged));
      assertThat(refused).as(lines.get(i)).matches("(?s)read|.*DRY050[678].*");
    }
  }

  private static String forged(String text) {
    try {
      PlanFile.read(PlanFile.checked(text));
      return "read";
    } catch (Faults faults) {
      return faults.diagnostics().toString();
    }
  }

  private static String refusal(String text) {
    try {
      PlanFile.read(text);
      throw new AssertionError("was read");
    } catch (Faults faults) {
      return faults.diagnostics().toString();
    }
  }

  private static String[] digests(Plan plan) {
    return plan.steps().vertexSet().stream()
        .map(step -> step.precondition())
        .filter(dev.drydock.core.plan.Precondition.AsSeen.class::isInstance)
        .map(dev.drydock.core.plan.Precondition.AsSeen.class::cast)
        .flatMap(
            seen -> java.util.Optional.ofNullable(seen.fields().get("properties.note")).stream())
        .toArray(String[]::new);
  }

  private static Want noted(String note) {
    return thing("endpoint.e").with("properties.note", new Value.Sensitive(Value.of(note)));
  }

  private static Scene secretive(String secret) {
    var later =
        new Value.Sensitive(
            new Value.Unknown(
                Type.TEXT,
                new dev.drydock.specs.value.Residual(
                    "\"" + secret + "${model.m.state}\"",
                    List.of(
                        new dev.drydock.specs.value.Residual.Input(
                            dev.drydock.specs.value.Address.parse("model.m"), "state")))));
    var scene =
        new Scene()
            .want(
                thing("model.m"),
                thing("endpoint.e")
                    .with("properties.key", Value.of(secret))
                    .with("properties.note", later));
    scene.cloud.tell(thing("model.m").id(), "state", Value.of("ready"));
    return scene.output("secret", new Value.Sensitive(Value.of(secret)));
  }

  private static void assertHidden(String text, String secret) {
    var bytes = secret.getBytes(StandardCharsets.UTF_8);
    assertThat(text)
        .doesNotContain(secret)
        .doesNotContain(HexFormat.of().formatHex(bytes))
        .doesNotContain(Base64.getEncoder().encodeToString(bytes).substring(0, 20))
        .doesNotContain(Base64.getUrlEncoder().encodeToString(bytes).substring(0, 20));
  }

  private static Scene scene(long before, long after) {
    var scene = new Scene().unguarded();
    for (int i = 0; i < 8; i++) {
      scene.cloud.tell(item(i).id(), "state", Value.of("ready " + i));
    }
    scene.have(graph(new Random(before)));
    scene.output("state", Want.later(Type.TEXT, item(0).object().address().toString(), "state"));
    return scene.want(graph(new Random(after)));
  }

  private static List<Want> graph(Random random) {
    var wants = new ArrayList<Want>();
    int size = 1 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      var want = item(i).size(random.nextInt(3)).region("region" + random.nextInt(2));
      for (var earlier : wants) {
        if (random.nextInt(4) == 0) {
          want = want.needs(earlier.object().address().toString());
        }
      }
      if (i > 0 && random.nextInt(3) == 0) {
        want = want.noting(wants.getFirst().object().address().toString(), "state");
      }
      if (i > 0 && random.nextInt(4) == 0) {
        want = want.inside(wants.get(random.nextInt(wants.size())));
      }
      wants.add(want);
    }
    return wants;
  }

  private static Want item(int i) {
    return thing(List.of("cluster", "model", "endpoint", "workspace").get(i % 4) + ".r" + i);
  }

  private static String write(Scene scene, Plan plan) {
    var origin =
        new Origin(
            "test",
            Instant.EPOCH,
            new World.Embedded("world"),
            "spec",
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            Lowered.digests(scene.lower()));
    return PlanFile.write(plan, origin, new SplittableRandom(7));
  }

  private static String bytes(Plan plan) {
    return PlanText.render(plan, Style.PLAIN) + PlanJson.render(plan);
  }
}
