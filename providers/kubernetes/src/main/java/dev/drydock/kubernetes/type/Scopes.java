package dev.drydock.kubernetes.type;

import java.util.Set;
import java.util.TreeSet;

/// Knows which built-in kinds are in no namespace (kubernetes.io, API reference 1.34). An identity
/// must be known before any cluster is asked.
public final class Scopes {
  private static final Set<String> GLOBAL =
      new TreeSet<>(
          Set.of(
              "/Namespace",
              "/Node",
              "/PersistentVolume",
              "admissionregistration.k8s.io/MutatingWebhookConfiguration",
              "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
              "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
              "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
              "apiextensions.k8s.io/CustomResourceDefinition",
              "apiregistration.k8s.io/APIService",
              "certificates.k8s.io/CertificateSigningRequest",
              "flowcontrol.apiserver.k8s.io/FlowSchema",
              "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
              "networking.k8s.io/IngressClass",
              "networking.k8s.io/IPAddress",
              "networking.k8s.io/ServiceCIDR",
              "node.k8s.io/RuntimeClass",
              "rbac.authorization.k8s.io/ClusterRole",
              "rbac.authorization.k8s.io/ClusterRoleBinding",
              "resource.k8s.io/DeviceClass",
              "resource.k8s.io/ResourceSlice",
              "scheduling.k8s.io/PriorityClass",
              "storage.k8s.io/CSIDriver",
              "storage.k8s.io/CSINode",
              "storage.k8s.io/StorageClass",
              "storage.k8s.io/VolumeAttachment",
              "storage.k8s.io/VolumeAttributesClass",
              "amlarc.azureml.com/InstanceType"));

  private Scopes() {}

  /// Whether a built-in kind is in no namespace.
  public static boolean isGlobal(String group, String kind) {
    return GLOBAL.contains(group + "/" + kind);
  }

  /// Whether a group is one of Kubernetes' own: what is not in the table is in a namespace.
  public static boolean isBuiltIn(String group) {
    return group.indexOf('.') < 0 || group.endsWith(".k8s.io");
  }
}
