package dev.drydock.kubernetes.type;

import dev.drydock.specs.value.Value;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The labels by which objects of the runtime are known, to people and to the router.
public final class Labels {
  public static final String ENDPOINT = "drydock.dev/endpoint";
  public static final String VERSION = "drydock.dev/version";

  /// Says of a ConfigMap that it is the router's.
  public static final String CONFIG = "drydock.dev/router";

  public static final String COMPONENT = "app.kubernetes.io/component";
  public static final String ROUTER = "drydock-router";

  private static final List<String> OURS = List.of(ENDPOINT, VERSION, CONFIG, COMPONENT);

  private Labels() {}

  /// Return those labels of a live object that the runtime gives; others may be anybody's.
  static Value ours(GenericKubernetesResource live) {
    var labels = live.getMetadata().getLabels();
    var found = labels == null ? Map.<String, String>of() : labels;
    var ours = new LinkedHashMap<String, String>();
    OURS.stream().filter(found::containsKey).forEach(name -> ours.put(name, found.get(name)));
    return Value.textMap(ours);
  }
}
