package dev.drydock.spi;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;

/// Tells which Kubernetes cluster a `cluster` resource means, so that every provider gives the same
/// cluster the same identity.
public final class ClusterIdentity {
  private ClusterIdentity() {}

  /// Return the id of the cluster that Drydock creates, attaches, or knows from a kubeconfig.
  public static ObjectId of(Resource cluster, Spec spec) {
    var kubeconfig = cluster.attributes().block("kubeconfig");
    if (kubeconfig.isPresent()) {
      return context(kubeconfig.get());
    }
    return switch (cluster.attributes().value("attach")) {
      case Value.Text(var id) -> new ObjectId.Arm(id);
      case Value.Mapping(_, var entries) -> named(new Attributes(entries), spec);
      case Value.Null _ -> managed(spec, group(spec), cluster.name());
      case Value.Bool _, Value.Number _, Value.Sequence _ -> throw bug(cluster);
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> throw bug(cluster);
    };
  }

  /// Whether Drydock creates the cluster, rather than attaching one that exists.
  public static boolean created(Resource cluster) {
    return !cluster.attributes().has("kubeconfig") && !cluster.attributes().has("attach");
  }

  private static ObjectId context(Attributes kubeconfig) {
    return new ObjectId.Context(
        kubeconfig.optionalText("path").orElse(""), kubeconfig.optionalText("context").orElse(""));
  }

  private static ObjectId named(Attributes attach, Spec spec) {
    return managed(
        spec,
        attach.optionalText("resource_group").orElseGet(() -> group(spec)),
        attach.text("cluster_name"));
  }

  private static ObjectId managed(Spec spec, String group, String name) {
    return new ObjectId.Arm(
        "/subscriptions/"
            + azure(spec).attributes().text("subscription")
            + "/resourceGroups/"
            + group
            + "/providers/Microsoft.ContainerService/managedClusters/"
            + name);
  }

  private static String group(Spec spec) {
    return azure(spec).attributes().text("resource_group");
  }

  private static Resource azure(Spec spec) {
    return spec.of(Kind.AZURE).stream()
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "A managed cluster needs an azure block. This is a bug in Drydock."));
  }

  private static IllegalArgumentException bug(Resource cluster) {
    return new IllegalArgumentException(
        "Attribute attach of "
            + cluster.address()
            + " names no cluster. This is a bug in Drydock.");
  }
}
