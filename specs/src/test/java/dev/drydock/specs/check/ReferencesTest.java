package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static Value output(String expression) {
    return Checking.spec(Samples.SERVING + "output \"o\" {\n value = " + expression + "\n}\n")
        .outputs()
        .getFirst()
        .value();
  }

  @Test
  void anAttributeOfAnotherResourceIsItsValue() {
    assertThat(output("cluster.serving.nodes")).isEqualTo(Value.of(3));
    assertThat(output("azure.location")).isEqualTo(Value.of("westeurope"));
    assertThat(output("model.fraud.version")).isEqualTo(Value.of("3"));
  }

  @Test
  void aBlockOfAnotherResourceIsAnObject() {
    assertThat(output("cluster.serving.load_balancer.sku")).isEqualTo(Value.of("standard"));
  }

  @Test
  void aPathMayLeadThroughAReference() {
    assertThat(output("endpoint.scoring.cluster.workspace.name")).isEqualTo(Value.of("main"));
  }

  @Test
  void aComputedAttributeWaits() {
    var input = new Residual.Input(Address.parse("endpoint.scoring"), "scoring_uri");

    assertThat(output("endpoint.scoring.scoring_uri"))
        .isEqualTo(
            new Value.Unknown(
                Type.TEXT, new Residual("endpoint.scoring.scoring_uri", java.util.List.of(input))));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    var found =
        Checking.diagnostics(Samples.GROUND + Samples.cluster("description = workspace.mian.name"));

    assertThat(found.getFirst().code()).isEqualTo(Code.DRY0203);
    found =
        Checking.diagnostics(
            Samples.GROUND.replace(
                    "\"main\" {}", "\"main\" {\n description = cluster.servin.name\n}")
                + Samples.cluster());
    assertThat(found.getFirst().code()).isEqualTo(Code.DRY0210);
    assertThat(found.getFirst().suggestion()).isEqualTo("cluster.serving");
  }

  @Test
  void aVersionOfAnUnknownEndpointIsOneFault() {
    var found =
        Checking.diagnostics(
            Samples.SERVING + Samples.version("blue").replace("\"scoring\"", "\"scorin\""));

    assertThat(found).extracting("code").containsExactly(Code.DRY0210);
    assertThat(found.getFirst().suggestion()).isEqualTo("scoring");
  }

  @Test
  void aReferenceToTheWrongKindSaysBothKinds() {
    var found =
        Checking.diagnostics(
            Samples.SERVING.replace("cluster = cluster.serving", "cluster = workspace.main"));

    assertThat(found).extracting("code").containsExactly(Code.DRY0211);
    assertThat(found.getFirst().label()).contains("workspace").contains("cluster");
  }

  @Test
  void aTextIsNoReference() {
    assertThat(
            Checking.codes(
                Samples.SERVING.replace("cluster = cluster.serving", "cluster = \"serving\"")))
        .containsExactly(Code.DRY0206);
  }

  @Test
  void aCycleShowsEveryEdgeOnce() {
    var spec =
        Samples.GROUND.replace("\"main\" {}", "\"main\" {\n description = cluster.serving.name\n}")
            + Samples.cluster();
    var found = Checking.diagnostics(spec);

    assertThat(found).extracting("code").containsExactly(Code.DRY0212);
    assertThat(found.getFirst().label()).isEqualTo("cluster.serving refers to workspace.main");
    assertThat(found.getFirst().related())
        .extracting("label")
        .containsExactly("workspace.main refers to cluster.serving");
  }

  @Test
  void aLocalThatRefersToItselfIsACycle() {
    assertThat(Checking.codes(Samples.GROUND + "locals {\n a = local.a\n}\n"))
        .containsExactly(Code.DRY0212);
  }

  @Test
  void aVersionThatItsEndpointReadsIsACycle() {
    var spec =
        Samples.SERVING.replace(
                "cluster = cluster.serving",
                "cluster = cluster.serving\n description = version.scoring.blue.role")
            + Samples.version("blue");

    assertThat(Checking.codes(spec)).containsExactly(Code.DRY0212);
  }

  @Test
  void aLoopsVariableHidesWhatItIsNamedLike() {
    assertThat(output("[for cluster in [\"a\"] : cluster]"))
        .isInstanceOfSatisfying(
            Value.Sequence.class,
            list -> assertThat(list.elements()).containsExactly(Value.of("a")));
  }

  @Test
  void localsAreWorkedOutInAnyOrder() {
    var spec =
        Checking.spec(
            Samples.GROUND
                + "locals {\n a = local.b + 1\n b = 2\n}\noutput \"o\" {\n value = local.a\n}\n");

    assertThat(spec.outputs().getFirst().value()).isEqualTo(Value.of(3));
  }

  @Test
  void aLongChainOfLocalsNeedsNoDeepStack() {
    var text = new StringBuilder(Samples.GROUND).append("locals {\n a0 = 1\n");
    for (int number = 1; number <= 400; number++) {
      text.append(" a%d = local.a%d\n".formatted(number, number - 1));
    }
    text.append("}\noutput \"o\" {\n value = local.a400\n}\n");

    assertThat(Checking.spec(text.toString()).outputs().getFirst().value()).isEqualTo(Value.of(1));
  }

  @Test
  void outputsAreSortedByName() {
    var spec =
        Checking.spec(
            Samples.GROUND + "output \"z\" {\n value = 1\n}\noutput \"a\" {\n value = 2\n}\n");

    assertThat(spec.outputs()).extracting("name").containsExactly("a", "z");
  }

  @Test
  void whatMustBeKnownMayNotWait() {
    var spec =
        Samples.SERVING
            + Samples.version("blue")
            + "workspace \"other\" {\n sku = endpoint.scoring.state\n}\n";

    assertThat(Checking.codes(spec)).containsExactly(Code.DRY0213);
    assertThat(Checking.codes(spec.replace("sku =", "description ="))).isEmpty();
  }
}
