package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.specs.model.Spec;
import dev.drydock.specs.model.Transfers;
import dev.drydock.specs.value.Address;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransfersTest {
  private static final String HCL =
      Samples.GROUND
          + Samples.cluster()
          + """
          import {
            to = cluster.serving
          }

          import {
            to = workspace.main
            id = "/subscriptions/${azure.subscription}/x"
          }

          moved {
            from = cluster.old
            to   = cluster.serving
          }

          removed {
            from    = version.scoring.blue
            destroy = false
          }

          removed {
            from = endpoint.scoring
          }
          """;

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
      import:
        - to: ${cluster.serving}
        - to: workspace.main
          id: /subscriptions/${azure.subscription}/x
      moved:
        from: ${cluster.old}
        to: ${cluster.serving}
      removed:
        - from: ${version.scoring.blue}
          destroy: false
        - from: ${endpoint.scoring}
      """;

  @Test
  void ownersChangeAsTheBlocksSay() {
    says(Checking.spec(HCL));
  }

  @Test
  void yamlSaysTheSame() {
    says(new Checker().check(Checking.yaml(YAML), new LinkedHashMap<>()));
  }

  private static void says(Spec spec) {
    var serving = Address.parse("cluster.serving");
    var id = "/subscriptions/00000000-0000-0000-0000-000000000000/x";
    assertThat(spec.transfers().imports())
        .extracting(Transfers.Import::to, Transfers.Import::id)
        .containsExactly(
            tuple(serving, Optional.empty()),
            tuple(Address.parse("workspace.main"), Optional.of(id)));
    assertThat(spec.transfers().moves())
        .extracting(Transfers.Move::from, Transfers.Move::to)
        .containsExactly(tuple(Address.parse("cluster.old"), serving));
    assertThat(spec.transfers().removals())
        .extracting(Transfers.Removal::from, Transfers.Removal::destroy)
        .containsExactly(
            tuple(Address.parse("version.scoring.blue"), false),
            tuple(Address.parse("endpoint.scoring"), true));
  }
}
