package dev.drydock.cli.drift.job;

import dev.drydock.cli.drift.DriftFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pod of a CronJob: one container, which may write nowhere but in an empty directory.
record JobPod(CronJob job) {
  private static final int USER = 65532;
  private static final String TEMPORARY = "/tmp";
  private static final String KUBECONFIG = "/kubeconfig";

  Map<String, Object> template() {
    var labels = job.labels();
    if (job.described().azure()) {
      labels.put("azure.workload.identity/use", "true");
    }
    var template = new LinkedHashMap<String, Object>();
    template.put("metadata", Map.of("labels", labels));
    template.put("spec", pod());
    return template;
  }

  private Map<String, Object> pod() {
    var security = new LinkedHashMap<String, Object>();
    security.put("runAsNonRoot", true);
    security.put("runAsUser", USER);
    security.put("runAsGroup", USER);
    security.put("seccompProfile", Map.of("type", "RuntimeDefault"));
    var pod = new LinkedHashMap<String, Object>();
    pod.put("serviceAccountName", job.name());
    pod.put("automountServiceAccountToken", plain());
    pod.put("restartPolicy", "Never");
    pod.put("securityContext", security);
    pod.put("containers", List.of(container()));
    pod.put("volumes", volumes());
    return pod;
  }

  private boolean plain() {
    return job.described().context().isPresent();
  }

  private Map<String, Object> container() {
    var security = new LinkedHashMap<String, Object>();
    security.put("allowPrivilegeEscalation", false);
    security.put("readOnlyRootFilesystem", true);
    security.put("capabilities", Map.of("drop", List.of("ALL")));
    var container = new LinkedHashMap<String, Object>();
    container.put("name", "drift");
    container.put("image", job.order().image().orElseThrow());
    container.put("args", arguments());
    container.put("env", environment());
    container.put("resources", resources());
    container.put("securityContext", security);
    container.put("terminationMessagePolicy", "FallbackToLogsOnError");
    container.put("volumeMounts", mounts());
    return container;
  }

  private List<String> arguments() {
    var arguments = new ArrayList<>(List.of("drift", job.mounted()));
    if (job.order().format() != DriftFormat.text) {
      arguments.addAll(List.of("--format", job.order().format().name()));
    }
    job.order().since().ifPresent(since -> arguments.addAll(List.of("--since", since)));
    job.files().values().forEach(file -> arguments.add("--var-file=/spec/" + file));
    return arguments;
  }

  private List<Map<String, Object>> environment() {
    var environment = new ArrayList<Map<String, Object>>();
    environment.add(variable("HOME", TEMPORARY));
    if (plain()) {
      environment.add(variable("KUBECONFIG", KUBECONFIG + "/config"));
    }
    for (var name : job.variables().names()) {
      var key = new LinkedHashMap<String, Object>();
      key.put("name", job.inputs());
      key.put("key", name);
      var entry = new LinkedHashMap<String, Object>();
      entry.put("name", Variables.environment(name));
      entry.put("valueFrom", Map.of("secretKeyRef", key));
      environment.add(entry);
    }
    return environment;
  }

  private static Map<String, Object> variable(String name, String value) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", name);
    entry.put("value", value);
    return entry;
  }

  private static Map<String, Object> resources() {
    var requests = new LinkedHashMap<String, Object>();
    requests.put("cpu", "100m");
    requests.put("memory", "256Mi");
    var resources = new LinkedHashMap<String, Object>();
    resources.put("requests", requests);
    resources.put("limits", Map.of("memory", "512Mi"));
    return resources;
  }

  private List<Map<String, Object>> mounts() {
    var mounts = new ArrayList<Map<String, Object>>();
    mounts.add(mount("spec", "/spec", true));
    mounts.add(mount("tmp", TEMPORARY, false));
    if (plain()) {
      mounts.add(mount("kubeconfig", KUBECONFIG, true));
    }
    return mounts;
  }

  private static Map<String, Object> mount(String name, String path, boolean readOnly) {
    var mount = new LinkedHashMap<String, Object>();
    mount.put("name", name);
    mount.put("mountPath", path);
    if (readOnly) {
      mount.put("readOnly", true);
    }
    return mount;
  }

  private List<Map<String, Object>> volumes() {
    var items = new ArrayList<Map<String, Object>>();
    job.files().keys().forEach((path, key) -> items.add(item(key, path)));
    var volumes = new ArrayList<Map<String, Object>>();
    volumes.add(volume("spec", "configMap", configMap(items)));
    volumes.add(volume("tmp", "emptyDir", Map.of()));
    if (plain()) {
      var config = configMap(List.of(item("kubeconfig.yaml", "config")));
      volumes.add(volume("kubeconfig", "configMap", config));
    }
    return volumes;
  }

  private Map<String, Object> configMap(List<Map<String, Object>> items) {
    var source = new LinkedHashMap<String, Object>();
    source.put("name", job.name());
    source.put("items", items);
    return source;
  }

  private static Map<String, Object> item(String key, String path) {
    var item = new LinkedHashMap<String, Object>();
    item.put("key", key);
    item.put("path", path);
    return item;
  }

  private static Map<String, Object> volume(String name, String sort, Object source) {
    var volume = new LinkedHashMap<String, Object>();
    volume.put("name", name);
    volume.put(sort, source);
    return volume;
  }
}
