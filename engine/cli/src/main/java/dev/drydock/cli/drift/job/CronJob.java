package dev.drydock.cli.drift.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// The manifests of a CronJob that looks for drift: an identity that may read and no more, the
/// spec, and the job.
final class CronJob {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  /// A CronJob's name leaves room for the time that its Jobs' names end in.
  private static final int NAME_MAX = 52;

  private static final String SPEC = "/spec";
  private static final String KUBECONFIG = "kubeconfig.yaml";
  private static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount/";
  private static final List<String> READ = List.of("get", "list");

  private final Described described;
  private final Order order;
  private final SpecFiles files;
  private final Variables variables;
  private final String specPath;
  private final String name;

  /// @param specPath what the job gives as PATH, below the volume; empty for all of it
  CronJob(Described described, Order order, SpecFiles files, Variables variables, String specPath) {
    this.described = described;
    this.order = order;
    this.files = files;
    this.variables = variables;
    this.specPath = specPath;
    this.name = name(described.spec().stack());
  }

  /// Return the documents, in the order in which they can be applied.
  String manifests() {
    var text = new StringBuilder(preface());
    List.of(account(), role(), binding(), configMap(), cronJob())
        .forEach(one -> text.append(yaml(one)));
    return text.toString();
  }

  private String preface() {
    var lines = new ArrayList<String>();
    lines.add("Printed by drydock drift --install cronjob; nothing was applied. The job looks for");
    lines.add(
        "drift and writes nothing. A Job that failed is the alarm: exit code 2 is drift, and");
    lines.add("1 an error. Its report is in the pod's log.");
    if (described.azure()) {
      lines.add("");
      lines.add("In Azure the identity needs the role Reader on the spec's resource groups, a");
      lines.add("federated credential for the subject");
      lines.add("  system:serviceaccount:" + order.namespace() + ":" + name);
      lines.add("and, where the spec creates a cluster, the role");
      lines.add("  Azure Kubernetes Service Cluster Admin Role");
    }
    if (!variables.names().isEmpty()) {
      lines.add("");
      lines.add("Values of variables are not printed. Give them by a Secret:");
      lines.add("  kubectl -n " + order.namespace() + " create secret generic " + inputs() + " \\");
      lines.add(
          "    "
              + String.join(
                  " ",
                  variables.names().stream()
                      .map(one -> "--from-literal=" + one + "=...")
                      .toList()));
    }
    var text = new StringBuilder();
    lines.forEach(line -> text.append(("# " + line).strip()).append('\n'));
    return text.toString();
  }

  private Map<String, Object> account() {
    var metadata = metadata(true);
    if (described.azure()) {
      metadata.put(
          "annotations",
          Map.of("azure.workload.identity/client-id", order.clientId().orElseThrow()));
    }
    return object("v1", "ServiceAccount", metadata);
  }

  /// Return what may be read: all that Drydock lists in a plain cluster; elsewhere the cluster's
  /// own access is used, and these two are what it looks at.
  private Map<String, Object> role() {
    boolean plain = described.context().isPresent();
    var core =
        plain ? List.of("configmaps", "namespaces", "secrets", "services") : List.of("namespaces");
    var rules = new ArrayList<Map<String, Object>>();
    rules.add(rule("", core));
    if (plain) {
      rules.add(rule("apps", List.of("deployments")));
    }
    rules.add(rule("amlarc.azureml.com", List.of("instancetypes")));
    var role = object("rbac.authorization.k8s.io/v1", "ClusterRole", metadata(false));
    role.put("rules", rules);
    return role;
  }

  private static Map<String, Object> rule(String group, List<String> resources) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("apiGroups", List.of(group));
    rule.put("resources", resources);
    rule.put("verbs", READ);
    return rule;
  }

  private Map<String, Object> binding() {
    var binding = object("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", metadata(false));
    var role = new LinkedHashMap<String, Object>();
    role.put("apiGroup", "rbac.authorization.k8s.io");
    role.put("kind", "ClusterRole");
    role.put("name", name);
    var subject = new LinkedHashMap<String, Object>();
    subject.put("kind", "ServiceAccount");
    subject.put("name", name);
    subject.put("namespace", order.namespace());
    binding.put("roleRef", role);
    binding.put("subjects", List.of(subject));
    return binding;
  }

  private Map<String, Object> configMap() {
    var data = new LinkedHashMap<String, Object>();
    var binary = new LinkedHashMap<String, Object>();
    var keys = files.keys();
    files
        .contents()
        .forEach((path, content) ->
            SpecFiles.text(content)
                .ifPresentOrElse(
                    text -> data.put(keys.get(path), text),
                    () -> binary.put(keys.get(path), Base64.getEncoder().encodeToString(content))));
    described.context().ifPresent(context -> data.put(KUBECONFIG, kubeconfig(context)));
    var map = object("v1", "ConfigMap", metadata(true));
    map.put("data", data);
    if (!binary.isEmpty()) {
      map.put("binaryData", binary);
    }
    return map;
  }

  /// Return a kubeconfig of the cluster in which the job runs, as its own ServiceAccount.
  private static String kubeconfig(String context) {
    var cluster = new LinkedHashMap<String, Object>();
    cluster.put("server", "https://kubernetes.default.svc");
    cluster.put("certificate-authority", ACCOUNT + "ca.crt");
    var chosen = new LinkedHashMap<String, Object>();
    chosen.put("cluster", "here");
    chosen.put("user", "job");
    var named = context.isEmpty() ? "here" : context;
    var config = new LinkedHashMap<String, Object>();
    config.put("apiVersion", "v1");
    config.put("kind", "Config");
    config.put("clusters", List.of(entry("here", "cluster", cluster)));
    config.put("users", List.of(entry("job", "user", Map.of("tokenFile", ACCOUNT + "token"))));
    config.put("contexts", List.of(entry(named, "context", chosen)));
    config.put("current-context", named);
    return yaml(config).substring("---\n".length());
  }

  private static Map<String, Object> entry(String name, String key, Object value) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", name);
    entry.put(key, value);
    return entry;
  }

  private Map<String, Object> cronJob() {
    var job = new LinkedHashMap<String, Object>();
    job.put("backoffLimit", 0);
    job.put("activeDeadlineSeconds", 1800);
    job.put("template", new JobPod(this).template());
    var spec = new LinkedHashMap<String, Object>();
    spec.put("schedule", order.schedule());
    spec.put("timeZone", "Etc/UTC");
    spec.put("concurrencyPolicy", "Forbid");
    spec.put("startingDeadlineSeconds", 600);
    spec.put("successfulJobsHistoryLimit", 3);
    spec.put("failedJobsHistoryLimit", 3);
    spec.put("jobTemplate", Map.of("spec", job));
    var cronJob = object("batch/v1", "CronJob", metadata(true));
    cronJob.put("spec", spec);
    return cronJob;
  }

  Order order() {
    return order;
  }

  Described described() {
    return described;
  }

  SpecFiles files() {
    return files;
  }

  Variables variables() {
    return variables;
  }

  String name() {
    return name;
  }

  /// Return the name of the Secret with values of variables.
  String inputs() {
    return name + "-inputs";
  }

  /// Return the path of the spec in the pod.
  String mounted() {
    return specPath.isEmpty() ? SPEC : SPEC + "/" + specPath;
  }

  SequencedMap<String, Object> labels() {
    var labels = new LinkedHashMap<String, Object>();
    labels.put("app.kubernetes.io/name", "drydock-drift");
    labels.put("app.kubernetes.io/instance", described.spec().stack());
    return labels;
  }

  private Map<String, Object> metadata(boolean inNamespace) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("name", name);
    if (inNamespace) {
      metadata.put("namespace", order.namespace());
    }
    metadata.put("labels", labels());
    return metadata;
  }

  private static Map<String, Object> object(
      String version, String kind, Map<String, Object> metadata) {
    var object = new LinkedHashMap<String, Object>();
    object.put("apiVersion", version);
    object.put("kind", kind);
    object.put("metadata", metadata);
    return object;
  }

  private static String name(String stack) {
    var full = "drydock-drift-" + stack.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    return full.substring(0, Math.min(NAME_MAX, full.length())).replaceAll("-+$", "");
  }

  private static String yaml(Object document) {
    try {
      return YAML.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree has a text. This is a bug in Drydock.", e);
    }
  }
}
