package dev.drydock.sim.kubernetes.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.schema.GroupVersion;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.List;
import java.util.Optional;

/// Collects what has lost its owners, and lets go of owners that wait for their dependants.
public final class Garbage implements Controller {
  private static final String FOREGROUND = "foregroundDeletion";
  private static final String ORPHAN = "orphan";

  private final Controls controls;

  public Garbage(Controls controls) {
    this.controls = controls;
  }

  @Override
  public String name() {
    return "garbage";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var after = change.after();
    var before = change.before();
    if (after == null && before != null) {
      controls.work().soon(name(), "lost " + before.uid());
      references(before.object()).forEach(owner -> wake(owner, change.key().namespace()));
    } else if (after != null && after.leaving() && waits(after)) {
      controls.work().soon(name(), "held " + change.key().text());
    } else if (after != null && before == null) {
      for (var owner : references(after.object())) {
        if (owner(owner, change.key().namespace()).isEmpty()) {
          controls.work().soon(name(), "lost " + Json.text(owner, "uid"));
        }
      }
    }
  }

  private static boolean waits(Stored stored) {
    return has(stored, FOREGROUND) || has(stored, ORPHAN);
  }

  private static boolean has(Stored stored, String finalizer) {
    for (var each : Json.at(stored.object(), "metadata", "finalizers")) {
      if (each.asText().equals(finalizer)) {
        return true;
      }
    }
    return false;
  }

  private void wake(ObjectNode reference, String namespace) {
    owner(reference, namespace)
        .filter(owner -> owner.leaving() && waits(owner))
        .ifPresent(owner -> controls.work().soon(name(), "held " + owner.key().text()));
  }

  private static List<ObjectNode> references(ObjectNode object) {
    return Json.objects(Json.at(object, "metadata", "ownerReferences"));
  }

  /// Find the object that a reference means: same place, same uid.
  private Optional<Stored> owner(ObjectNode reference, String namespace) {
    return controls
        .catalogue()
        .ofKind(
            GroupVersion.parse(Json.text(reference, "apiVersion")), Json.text(reference, "kind"))
        .flatMap(resource ->
            controls
                .objects()
                .find(
                    new Key(
                        resource.served().group(),
                        resource.name(),
                        resource.namespaced() ? namespace : "",
                        Json.text(reference, "name"))))
        .filter(found -> found.uid().equals(Json.text(reference, "uid")));
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var what = name.substring(name.indexOf(' ') + 1);
    if (name.startsWith("lost ")) {
      for (var dependant : controls.index().owned(what)) {
        collect(dependant, what);
      }
    } else {
      var owner = controls.objects().find(Key.parse(what)).orElse(null);
      if (owner != null && owner.leaving() && waits(owner)) {
        release(owner);
      }
    }
  }

  private void collect(Stored dependant, String lost) throws Refusal {
    boolean held =
        references(dependant.object()).stream()
            .anyMatch(reference -> owner(reference, dependant.key().namespace()).isPresent());
    if (held) {
      controls.objects().put(dependant.key(), without(dependant, lost));
    } else if (!dependant.leaving()) {
      controls.delete(resource(dependant), dependant);
    }
  }

  private void release(Stored owner) throws Refusal {
    if (has(owner, ORPHAN)) {
      for (var dependant : controls.index().owned(owner.uid())) {
        controls.objects().put(dependant.key(), without(dependant, owner.uid()));
      }
      letGo(owner, ORPHAN);
      return;
    }
    var blocking =
        controls.index().owned(owner.uid()).stream()
            .filter(dependant -> blocks(dependant, owner.uid()))
            .toList();
    for (var dependant : blocking) {
      if (!dependant.leaving()) {
        boolean deeper = !controls.index().owned(dependant.uid()).isEmpty();
        var options = Json.object();
        options.put("propagationPolicy", deeper ? "Foreground" : "Background");
        controls.deletions().delete(resource(dependant), dependant, options, false);
      }
    }
    if (blocking.isEmpty()) {
      letGo(owner, FOREGROUND);
    }
  }

  private static boolean blocks(Stored dependant, String uid) {
    return references(dependant.object()).stream()
        .anyMatch(reference ->
            Json.text(reference, "uid").equals(uid)
                && reference.path("blockOwnerDeletion").asBoolean());
  }

  private void letGo(Stored owner, String finalizer) {
    var next = owner.copy();
    var metadata = Json.ensure(next, "metadata");
    var kept = Json.array();
    for (var each : metadata.path("finalizers")) {
      if (!each.asText().equals(finalizer)) {
        kept.add(each);
      }
    }
    if (kept.isEmpty()) {
      controls.objects().remove(owner.key());
    } else {
      metadata.set("finalizers", kept);
      controls.objects().put(owner.key(), next);
    }
  }

  private static ObjectNode without(Stored dependant, String uid) {
    var next = dependant.copy();
    var metadata = Json.ensure(next, "metadata");
    ArrayNode kept = Json.array();
    references(next).stream()
        .filter(reference -> !Json.text(reference, "uid").equals(uid))
        .forEach(kept::add);
    if (kept.isEmpty()) {
      metadata.remove("ownerReferences");
    } else {
      metadata.set("ownerReferences", kept);
    }
    return next;
  }

  private ApiResource resource(Stored stored) {
    var key = stored.key();
    return controls.catalogue().all().stream()
        .filter(resource ->
            resource.served().group().equals(key.group()) && resource.name().equals(key.resource()))
        .findFirst()
        .orElseThrow();
  }
}
