package dev.drydock.kubernetes.lower;

import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import java.util.List;

/// Turns a resource into the objects that should exist in its cluster.
public final class Lowering {
  private Lowering() {}

  /// Return the objects of a resource; none where no cluster has a part in it.
  public static List<DesiredObject> lower(Resource resource, Spec spec) {
    return switch (resource.kind()) {
      case CLUSTER -> ClusterLowering.lower(resource, spec);
      case ENDPOINT -> EndpointLowering.lower(resource, spec);
      case VERSION -> VersionLowering.lower(resource, spec);
      case KUBERNETES_OBJECT -> ObjectLowering.lower(resource, spec);
      case AZURE, WORKSPACE, MODEL, AZURE_OBJECT -> List.of();
    };
  }
}
