package dev.drydock.azure.write;

import dev.drydock.azure.arm.ArmType;
import dev.drydock.azure.types.Blobs;
import dev.drydock.azure.types.Clusters;
import dev.drydock.azure.types.Foundation;
import dev.drydock.azure.types.MachineLearning;
import java.util.List;

/// Every type that this provider answers for.
public final class Types {
  private static final List<ArmType> ALL =
      List.of(
          Foundation.GROUP,
          Foundation.STORAGE,
          Foundation.VAULT,
          Foundation.INSIGHTS,
          Foundation.WORKSPACE,
          Clusters.AKS,
          Clusters.POOLS,
          Clusters.EXTENSION,
          Clusters.COMPUTE,
          MachineLearning.MODEL_CONTAINER,
          MachineLearning.MODEL,
          MachineLearning.ENVIRONMENT_CONTAINER,
          MachineLearning.ENVIRONMENT,
          MachineLearning.CODE_CONTAINER,
          MachineLearning.CODE,
          MachineLearning.ENDPOINT,
          MachineLearning.TRAFFIC,
          MachineLearning.DEPLOYMENT,
          Blobs.FILE);

  private Types() {}

  public static List<ArmType> all() {
    return ALL;
  }

  /// Return the type of a name that this provider gave out.
  public static ArmType named(String name) {
    return ALL.stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Azure has no type " + name + " here. This is a bug in Drydock."));
  }
}
