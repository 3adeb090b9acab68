package dev.drydock.sim.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.node.SystemPods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Furnishes a new cluster with what is in every one.
final class Bootstrap {
  private final Controls controls;

  Bootstrap(Controls controls) {
    this.controls = controls;
  }

  /// Return the certificate authority that pods are told of, as PEM text. Its key was never kept.
  static String authority() {
    try (var in = Objects.requireNonNull(Bootstrap.class.getResourceAsStream("authority.pem"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run() {
    try {
      for (var name : new String[] {"default", "kube-node-lease", "kube-public", "kube-system"}) {
        create("v1", "namespaces", "", object("v1", "Namespace", name));
      }
      priority("system-cluster-critical", 2_000_000_000);
      priority("system-node-critical", 2_000_001_000);
      apiService();
      for (var deployment : SystemPods.deployments()) {
        create("apps/v1", "deployments", "kube-system", deployment);
      }
    } catch (Refusal refusal) {
      throw new IllegalStateException(
          "Refused: " + refusal.getMessage() + ". This is a bug in Drydock.", refusal);
    }
  }

  private void priority(String name, int value) throws Refusal {
    var json = object("scheduling.k8s.io/v1", "PriorityClass", name).put("value", value);
    json.put("description", "For pods without which the cluster cannot work.");
    create("scheduling.k8s.io/v1", "priorityclasses", "", json);
  }

  private void apiService() throws Refusal {
    var service = object("v1", "Service", "kubernetes");
    Json.ensure(service, "metadata", "labels")
        .put("component", "apiserver")
        .put("provider", "kubernetes");
    var spec =
        service.putObject("spec").put("clusterIP", "10.0.0.1").put("ipFamilyPolicy", "SingleStack");
    spec.putArray("ports").addObject().put("name", "https").put("port", 443).put("targetPort", 443);
    create("v1", "services", "default", service);
  }

  private void create(String version, String resource, String namespace, ObjectNode object)
      throws Refusal {
    controls.create(Catalogue.builtIn(version, resource), namespace, object, "kube-apiserver");
  }

  private static ObjectNode object(String version, String kind, String name) {
    var json = Json.object().put("apiVersion", version).put("kind", kind);
    json.putObject("metadata").put("name", name);
    return json;
  }
}
