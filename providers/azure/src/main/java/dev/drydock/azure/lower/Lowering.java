package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import java.util.List;

/// Turns a resource into the objects that should exist in Azure.
public final class Lowering {
  private Lowering() {}

  /// Return the objects of a resource, what comes first first; none where Azure has no part in it.
  public static List<DesiredObject> lower(Resource resource, Spec spec) {
    if (spec.of(Kind.AZURE).isEmpty()) {
      return List.of();
    }
    var names = Names.of(spec);
    return switch (resource.kind()) {
      case AZURE -> new WorkspaceLowering(names).platform(resource);
      case WORKSPACE -> new WorkspaceLowering(names).workspace(resource);
      case CLUSTER -> new ClusterLowering(names).cluster(resource);
      case MODEL -> new ModelLowering(names).model(resource);
      case ENDPOINT -> new EndpointLowering(names).endpoint(resource);
      case VERSION -> new VersionLowering(names).version(resource);
      case AZURE_OBJECT, KUBERNETES_OBJECT -> List.of();
    };
  }

  /// Whether Azure runs an endpoint, rather than Drydock's own runtime.
  public static boolean inAzure(Resource endpoint) {
    return EndpointLowering.inAzure(endpoint);
  }

  /// Return the id of an endpoint that Azure runs.
  public static ArmId endpoint(Resource endpoint, Spec spec) {
    return Names.of(spec).endpoint(endpoint);
  }
}
