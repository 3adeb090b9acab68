package dev.drydock.sim.kubernetes.control;

import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.CustomTypes;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;

/// Establishes CustomResourceDefinitions, and takes their objects along when they go.
public final class Definitions implements Controller {
  private static final ApiResource DEFINITIONS =
      Catalogue.builtIn("apiextensions.k8s.io/v1", "customresourcedefinitions");
  private static final String MANAGER = "kube-apiserver";

  private final Controls controls;

  public Definitions(Controls controls) {
    this.controls = controls;
  }

  @Override
  public String name() {
    return "definitions";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    if (change.key().of("apiextensions.k8s.io", "customresourcedefinitions")) {
      controls.work().soon(name(), change.key().name());
    }
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var key = new Key("apiextensions.k8s.io", "customresourcedefinitions", "", name);
    var definition = controls.objects().find(key).orElse(null);
    if (definition == null) {
      return;
    }
    if (definition.leaving()) {
      clear(definition);
    } else if (!Conditions.holds(definition.object(), "Established")) {
      establish(definition);
    }
  }

  private void establish(Stored definition) throws Refusal {
    var next = definition.copy();
    var now = controls.identity().now();
    var status = Json.ensure(next, "status");
    if (status.path("conditions").isNull()) {
      status.remove("conditions");
    }
    Conditions.set(next, "NamesAccepted", true, "NoConflicts", "no conflicts found", now);
    Conditions.set(
        next,
        "Established",
        true,
        "InitialNamesAccepted",
        "the initial names have been accepted",
        now);
    status.set("acceptedNames", Json.at(next, "spec", "names").deepCopy());
    controls.updateStatus(DEFINITIONS, definition, next, MANAGER);
  }

  private void clear(Stored definition) {
    for (var resource : CustomTypes.resources(definition.object())) {
      var group = resource.served().group();
      controls
          .objects()
          .list(group, resource.name(), "")
          .forEach(custom -> controls.objects().remove(custom.key()));
    }
    controls.objects().remove(definition.key());
  }
}
