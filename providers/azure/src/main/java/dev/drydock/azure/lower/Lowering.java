package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import java.util.List;

/// Turns a resource into the objects that should exist in Azure.
public final class Lowering {
  /// learn.microsoft.com, tag-resources: a value has at most 256 characters.
  private static final int TAG_LENGTH_MAX = 256;

  private Lowering() {}

  /// Return the objects of a resource, what comes first first; none where Azure has no part in it.
  public static List<DesiredObject> lower(Resource resource, Spec spec) {
    if (spec.of(Kind.AZURE).isEmpty()) {
      return List.of();
    }
    var objects = objects(resource, spec);
    objects.forEach(object -> refuseLongMark(object.address(), resource));
    return objects;
  }

  private static List<DesiredObject> objects(Resource resource, Spec spec) {
    var names = Names.of(spec);
    return switch (resource.kind()) {
      case AZURE -> new WorkspaceLowering(names).platform(resource);
      case WORKSPACE -> new WorkspaceLowering(names).workspace(resource);
      case CLUSTER -> new ClusterLowering(names).cluster(resource);
      case MODEL -> new ModelLowering(names).model(resource);
      case ENDPOINT -> new EndpointLowering(names).endpoint(resource);
      case VERSION -> new VersionLowering(names).version(resource);
      case AZURE_OBJECT -> new ObjectLowering(names, resource).object();
      case KUBERNETES_OBJECT -> List.of();
    };
  }

  /// The mark of an object names its address, in one tag.
  private static void refuseLongMark(ObjectAddress address, Resource resource) {
    int length = address.toString().length();
    if (length > TAG_LENGTH_MAX) {
      throw new Faults(
          List.of(
              Diagnostic.at(
                  resource.span(),
                  Code.DRY0420,
                  "has an address of " + length + " characters",
                  address
                      + " does not fit the tag that says whose an object is: Azure takes at most "
                      + TAG_LENGTH_MAX
                      + " characters. Shorten the names of its modules, its labels or its key.")));
    }
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
