package dev.drydock.kubernetes.type;

import dev.drydock.spi.object.ObjectId;
import java.util.List;

/// All the manifests there are.
public final class Manifests {
  public static final Manifest NAMESPACE = new NamespaceManifest();
  public static final Manifest INSTANCE_TYPE = new InstanceTypeManifest();
  public static final Manifest SECRET = new SecretManifest();

  public static final Manifest DEPLOYMENT = new DeploymentManifest();
  public static final Manifest SERVICE = new ServiceManifest();
  public static final Manifest ROUTER_CONFIG = new RouterConfigManifest();

  public static final List<Manifest> ALL =
      List.of(NAMESPACE, INSTANCE_TYPE, SECRET, DEPLOYMENT, SERVICE, ROUTER_CONFIG);

  private Manifests() {}

  /// Return the manifest of an identity's type.
  public static Manifest of(ObjectId.Kubernetes id) {
    return ALL.stream()
        .filter(manifest -> manifest.where().getKind().equals(id.kind()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Kind " + id.kind() + " is not one that is written. This is a bug in Drydock."));
  }
}
