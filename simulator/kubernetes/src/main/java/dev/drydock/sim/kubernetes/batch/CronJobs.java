package dev.drydock.sim.kubernetes.batch;

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

/// Starts a Job each time that a CronJob is due, and clears away what is over.
public final class CronJobs implements Controller {
  static final ApiResource CRON_JOBS = Catalogue.builtIn("batch/v1", "cronjobs");

  private final Controls controls;
  private final Events.Teller events;

  public CronJobs(Controls controls) {
    this.controls = controls;
    this.events = new Events(controls).of("cronjob-controller");
  }

  @Override
  public String name() {
    return "cronjobs";
  }

  @Override
  public void changed(ObjectTable.Change change) {
    var key = change.key();
    if (key.of("batch", "cronjobs") && change.after() != null) {
      controls.work().soon(name(), key.text());
    } else if (key.of("batch", "jobs")) {
      var job = change.after() == null ? change.before() : change.after();
      if (job != null) {
        Owners.controller(job.object())
            .filter(owner -> Json.text(owner, "kind").equals("CronJob"))
            .map(owner -> new Key("batch", "cronjobs", key.namespace(), Json.text(owner, "name")))
            .ifPresent(owner -> controls.work().soon(name(), owner.text()));
      }
    }
  }

  @Override
  public void reconcile(String name) throws Refusal {
    var cron = controls.objects().find(Key.parse(Due.target(name))).orElse(null);
    if (cron != null) {
      new CronRun(controls, events, cron).run();
    }
  }
}
