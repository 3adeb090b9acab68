package dev.drydock.azure.observe;

import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.write.AzureObjects;
import dev.drydock.specs.kind.Kind;
import dev.drydock.spi.Observation;
import dev.drydock.spi.Scope;
import java.util.List;

/// Looks at all in scope.
public final class Observer {
  private final Arm arm;
  private final AzureObjects objects;

  public Observer(Arm arm, AzureObjects objects) {
    this.arm = arm;
    this.objects = objects;
  }

  /// Look at everything that is marked for the stack or wanted by the spec.
  public Observation observe(Scope scope) {
    var platform = scope.spec().of(Kind.AZURE);
    if (platform.isEmpty()) {
      return new Observation.Observed(List.of());
    }
    var sweep = new Sweep(arm, objects, scope);
    sweep.subscription(platform.getFirst().attributes().text("subscription"));
    return sweep.result();
  }
}
