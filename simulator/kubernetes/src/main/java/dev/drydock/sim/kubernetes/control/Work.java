package dev.drydock.sim.kubernetes.control;

import dev.drydock.sim.world.Chance;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Wakes controllers: each call becomes an event of the world, once per controller and name until
/// it has happened.
public final class Work {
  /// The kind of our events.
  public static final String EVENT = "kubernetes.work";

  private final World world;
  private final String cluster;
  private final Behaviour behaviour;
  private final Chance chance;
  private final Table pending;

  public Work(World world, String cluster, Behaviour behaviour) {
    this.world = world;
    this.cluster = cluster;
    this.behaviour = behaviour;
    this.chance = world.chance("kubernetes.work." + cluster);
    this.pending = world.table("kubernetes.pending." + cluster);
  }

  /// Wake a controller after the delay of its name.
  public void soon(String controller, String name) {
    add(behaviour.delay(controller, chance), controller, "soon " + name);
  }

  /// Wake a controller at a later time besides, as for a deadline.
  public void in(Duration delay, String controller, String name) {
    add(delay, controller, "later " + name);
  }

  /// Wake a controller at an instant that is the same however fast the world goes.
  public void at(Instant instant, String controller, String name) {
    note(controller, "later " + name, payload -> world.at(instant, EVENT, payload));
  }

  /// Draw how long something takes, by its name.
  public Duration drawn(String name) {
    return behaviour.delay(name, chance);
  }

  /// Return how long something that a controller waits for takes here.
  public Duration paced(Duration delay) {
    return world.paced(delay);
  }

  private void add(Duration delay, String controller, String what) {
    note(controller, what, payload -> world.after(delay, EVENT, payload));
  }

  private void note(String controller, String what, Consumer<String> event) {
    var row = controller + " " + what;
    if (pending.row(row).isEmpty()) {
      pending.put(row, "");
      event.accept(cluster + "\n" + controller + "\n" + what);
    }
  }

  /// Note that a controller is being woken, so that what comes from now on wakes it again, and
  /// return the name that it is woken for.
  public String begin(String controller, String what) {
    pending.remove(controller + " " + what);
    return what.substring(what.indexOf(' ') + 1);
  }

  /// Forget everything that was to be done.
  public void forget() {
    pending.rows("").forEach(row -> pending.remove(row.key()));
  }
}
