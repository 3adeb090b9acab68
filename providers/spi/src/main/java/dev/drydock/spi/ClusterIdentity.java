package dev.drydock.spi;

import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.ObjectId;
import java.util.Locale;

/// Tells which Kubernetes cluster a `cluster` resource means and what stands in it under which
/// name, so that every provider gives the same thing the same identity.
public final class ClusterIdentity {
  /// The namespace of the Azure ML extension, which the extension makes itself.
  public static final String EXTENSION_NAMESPACE = "azureml";

  /// The secret in [#EXTENSION_NAMESPACE] that holds a provided certificate as `cert.pem` and its
  /// key as `key.pem`: the extension's `sslSecret` (learn.microsoft.com,
  /// how-to-secure-kubernetes-online-endpoint).
  public static final String TLS_SECRET = "drydock-tls";

  private static final int LABEL_LENGTH_MAX = 63;

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

  /// Return the namespace in which the workspace serves: the `namespace` attribute, else
  /// `azureml-WORKSPACE` made a DNS label, as the v1 service named it.
  public static String namespace(Resource cluster, Spec spec) {
    return cluster
        .attributes()
        .optionalText("namespace")
        .orElseGet(() ->
            spec.follow(cluster, "workspace")
                .map(workspace -> label("azureml-" + workspace.name()))
                .orElse("default"));
  }

  private static String label(String name) {
    var allowed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    var cut = allowed.substring(0, Math.min(LABEL_LENGTH_MAX, allowed.length()));
    return cut.replaceAll("-+$", "");
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
