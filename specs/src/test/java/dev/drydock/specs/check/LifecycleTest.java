package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Lifecycle;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final String HCL =
      Samples.GROUND
          + Samples.cluster(
              """
              node_pool "gpu" {
                vm_size = "Standard_NC4as_T4_v3"
              }

              lifecycle {
                prevent_destroy = true

                ignore_changes "node_pool.gpu.nodes" {
                  reason = "sized by hand until the tender"
                  until  = "2026-12-31"
                }

                ignore_changes "tags" {
                  reason = "the bookkeepers write their own"
                }
              }
              """);

  private static final String YAML =
      """
      drydock: {stack: test}
      azure:
        subscription: 00000000-0000-0000-0000-000000000000
        resource_group: group
        location: westeurope
      workspace:
        main: {}
      cluster:
        serving:
          workspace: ${workspace.main}
          node_pool:
            gpu:
              vm_size: Standard_NC4as_T4_v3
          lifecycle:
            prevent_destroy: true
            ignore_changes:
              node_pool.gpu.nodes:
                reason: sized by hand until the tender
                until: 2026-12-31
              tags:
                reason: the bookkeepers write their own
      """;

  private static Lifecycle of(Spec spec) {
    return spec.at(Address.parse("cluster.serving")).lifecycle();
  }

  @Test
  void aResourceSaysWhoMayChangeAndDeleteIt() {
    var lifecycle = of(Checking.spec(HCL));

    assertThat(lifecycle.preventDestroy()).contains(true);
    assertThat(lifecycle.ignored())
        .extracting(IgnoreRule::attribute, IgnoreRule::reason, IgnoreRule::until)
        .containsExactly(
            tuple(
                "node_pool.gpu.nodes",
                "sized by hand until the tender",
                Optional.of(LocalDate.parse("2026-12-31"))),
            tuple("tags", "the bookkeepers write their own", Optional.empty()));
    assertThat(lifecycle.ignored().getFirst().span().start().line()).isEqualTo(22);
  }

  @Test
  void yamlSaysTheSame() {
    var spec = new Checker().check(Checking.yaml(YAML), new LinkedHashMap<>());

    assertThat(of(spec).preventDestroy()).contains(true);
    assertThat(of(spec).ignored())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("span")
        .isEqualTo(of(Checking.spec(HCL)).ignored());
  }
}
