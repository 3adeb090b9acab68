package dev.drydock.kubernetes.field;

/// The fields asserted of a Deployment with one container.
public final class DeploymentFields {
  /// Labels by which its pods are known.
  public static final String LABELS = "spec.selector.matchLabels";

  /// The version's name.
  public static final String NAME = "metadata.labels.drydock-version";

  public static final String REPLICAS = "spec.replicas";
  public static final String IMAGE = "container.image";

  /// Where the container listens.
  public static final String PORT = "container.port";

  public static final String VARIABLES = "container.env";

  /// Where the model is, told to the container as [#MODEL_VARIABLE].
  public static final String MODEL = "container.env.model";

  /// As `500m`.
  public static final String CPU = "container.resources.requests.cpu";

  /// As `1Gi`.
  public static final String MEMORY = "container.resources.requests.memory";

  public static final String CPU_LIMIT = "container.resources.limits.cpu";
  public static final String MEMORY_LIMIT = "container.resources.limits.memory";

  /// How many of `nvidia.com/gpu`.
  public static final String GPU = "container.resources.limits.gpu";

  /// Every other device: a count by resource name.
  public static final String DEVICES = "container.resources.limits.devices";

  public static final String LIVENESS = "container.livenessProbe";
  public static final String READINESS = "container.readinessProbe";
  public static final String DESCRIPTION = "metadata.annotations.description";
  public static final String TAGS = "metadata.annotations.tags";

  /// [#SOUND], or what keeps the rollout from its end.
  public static final String STATE = "status";

  public static final String SOUND = "Succeeded";

  /// Whether as many replicas serve as are wanted, or may still come: asserted where the spec fixes
  /// their number. One that serves is enough for [#STATE].
  public static final String WHOLE = "status.whole";

  /// The argument that says how many replicas a Deployment begins with whose number nobody asserts
  /// after.
  public static final String BEGIN = "replicas";

  /// The variable that holds [#MODEL].
  public static final String MODEL_VARIABLE = "DRYDOCK_MODEL_URI";

  private DeploymentFields() {}
}
