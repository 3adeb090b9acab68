package dev.drydock.sim.kubernetes.control;

import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;

/// Furnishes new namespaces and empties those that go.
public final class Namespaces implements Controller {
  private static final ApiResource ACCOUNTS = Catalogue.builtIn("v1", "serviceaccounts");
  private static final ApiResource MAPS = Catalogue.builtIn("v1", "configmaps");

  private final Controls controls;
  private final String authority;

  /// @param authority the cluster's certificate authority, as PEM text
  public Namespaces(Controls controls, String authority) {
    this.controls = controls;
    this.authority = authority;
  }

  @Override
  public String name() {
    return "namespaces";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("", "namespaces")) {
      controls.work().soon(name(), key.name());
    } else if (change.after() == null && !key.namespace().isEmpty()) {
      controls.work().soon(name(), key.namespace());
    }
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var namespace = controls.objects().find(new Key("", "namespaces", "", name)).orElse(null);
    if (namespace == null) {
      return;
    }
    if (namespace.leaving()) {
      empty(namespace);
    } else {
      furnish(name);
    }
  }

  private void furnish(String name) throws Refusal {
    if (controls.objects().find(new Key("", "serviceaccounts", name, "default")).isEmpty()) {
      var account = Json.object().put("apiVersion", "v1").put("kind", "ServiceAccount");
      account.putObject("metadata").put("name", "default");
      controls.create(ACCOUNTS, name, account, Controls.MANAGER);
    }
    if (controls.objects().find(new Key("", "configmaps", name, "kube-root-ca.crt")).isEmpty()) {
      var map = Json.object().put("apiVersion", "v1").put("kind", "ConfigMap");
      map.putObject("metadata")
          .put("name", "kube-root-ca.crt")
          .putObject("annotations")
          .put(
              "kubernetes.io/description",
              "The certificate authority of the cluster's API server, for clients inside it.");
      map.putObject("data").put("ca.crt", authority);
      controls.create(MAPS, name, map, Controls.MANAGER);
    }
  }

  private void empty(Stored namespace) throws Refusal {
    boolean left = false;
    for (var resource : controls.catalogue().all()) {
      if (!resource.namespaced() || resource.subresource() || !resource.verbs().contains("list")) {
        continue;
      }
      var group = resource.served().group();
      for (var stored : controls.objects().list(group, resource.name(), namespace.key().name())) {
        if (!stored.leaving()) {
          controls.delete(resource, stored);
        }
        left |= controls.objects().find(stored.key()).isPresent();
      }
    }
    if (!left) {
      controls.objects().remove(namespace.key());
    }
  }
}
