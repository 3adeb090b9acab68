package dev.drydock.sim.kubernetes.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.api.Catalogue;
import dev.drydock.sim.kubernetes.control.Controller;
import dev.drydock.sim.kubernetes.control.Controls;
import dev.drydock.sim.kubernetes.control.Events;
import dev.drydock.sim.kubernetes.control.Owners;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.Optional;

/// Runs the pods of Jobs until enough of them have ended well, or too many badly.
public final class Jobs implements Controller {
  static final ApiResource JOBS = Catalogue.builtIn("batch/v1", "jobs");
  static final ApiResource PODS = Catalogue.builtIn("v1", "pods");

  private static final String ORPHAN = "orphan ";
  private static final String OURS = "kubernetes.io/job-controller";

  private final Controls controls;
  private final Events.Teller events;

  public Jobs(Controls controls) {
    this.controls = controls;
    this.events = new Events(controls).of("job-controller");
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("batch", "jobs") && change.after() != null) {
      wake(key);
    } else if (key.of("", "pods")) {
      var pod = change.after() == null ? change.before() : change.after();
      if (pod != null) {
        podChanged(pod);
      }
    } else if ((key.of("", "serviceaccounts") && change.before() == null)
        || key.of("", "resourcequotas")) {
      controls.objects().list("batch", "jobs", key.namespace()).forEach(job -> wake(job.key()));
    }
  }

  private void wake(Key job) {
    controls.work().soon(name(), job.text());
  }

  private void podChanged(Stored pod) {
    var job = owner(pod.object(), pod.key().namespace());
    job.ifPresent(this::wake);
    boolean lost = job.flatMap(controls.objects()::find).isEmpty();
    if (lost && JobPods.isTracked(pod.object())) {
      controls.work().soon(name(), ORPHAN + pod.key().text());
    }
  }

  private static Optional<Key> owner(ObjectNode pod, String namespace) {
    return Owners.controller(pod)
        .filter(owner -> Json.text(owner, "kind").equals("Job"))
        .map(owner -> new Key("batch", "jobs", namespace, Json.text(owner, "name")));
  }

  @Override
  public void reconcile(String name) throws Refusal {
    if (name.startsWith(ORPHAN)) {
      release(Key.parse(name.substring(ORPHAN.length())));
      return;
    }
    var key = Key.parse(Due.target(name));
    var job = controls.objects().find(key).orElse(null);
    if (job == null) {
      orphan(key);
      return;
    }
    var manager = Json.text(job.object(), "spec", "managedBy");
    if (manager.isEmpty() || manager.equals(OURS)) {
      new JobRun(controls, events, job).run();
    }
  }

  /// Pods whose job is gone are held by nobody.
  private void orphan(Key job) throws Refusal {
    for (var pod : controls.objects().list("", "pods", job.namespace())) {
      if (owner(pod.object(), job.namespace()).filter(job::equals).isPresent()) {
        release(pod.key());
      }
    }
  }

  private void release(Key key) throws Refusal {
    var pod = controls.objects().find(key).orElse(null);
    if (pod != null
        && JobPods.isTracked(pod.object())
        && owner(pod.object(), key.namespace()).flatMap(controls.objects()::find).isEmpty()) {
      controls.update(PODS, pod, JobPods.untracked(pod), Controls.MANAGER);
    }
  }
}
