package dev.drydock.kubernetes.field;

/// The fields asserted of a Service with one port.
public final class ServiceFields {
  public static final String LABELS = "metadata.labels";
  public static final String TYPE = "spec.type";
  public static final String SELECTOR = "spec.selector";

  /// The name that the Service stands for, where it is an alias.
  public static final String EXTERNAL_NAME = "spec.externalName";

  public static final String PORT = "spec.ports.port";
  public static final String TARGET_PORT = "spec.ports.targetPort";
  public static final String DESCRIPTION = "metadata.annotations.description";
  public static final String TAGS = "metadata.annotations.tags";

  private ServiceFields() {}
}
