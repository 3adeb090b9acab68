package dev.drydock.sim.azure.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.ErrorDetail;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import dev.drydock.sim.world.fault.Asked;
import dev.drydock.sim.world.fault.Fault;
import dev.drydock.sim.world.fault.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What goes wrong with operations that have begun: they are slow, stand still, or fail at their
/// end.
final class Troubles {
  private static final String FREED = "azure.freed";

  private final World world;
  private final Faults faults;
  private final String event;
  private final Table rows;

  /// @param event the kind of the event by which operations go on
  Troubles(World world, String event) {
    this.world = world;
    this.faults = new Faults(world);
    this.event = event;
    this.rows = world.plainTable("azure.troubles");
    world.on(FREED, this::goOn);
  }

  Optional<Fault.OfOperation> drawn(Call call, Entry entry) {
    var asked = new Asked("arm", call.request().method(), entry.id().text());
    var fault = faults.operation(asked);
    fault.ifPresent(one ->
        world
            .log()
            .add("fault", one.word() + " " + call.request().method() + " " + entry.id().key()));
    return fault;
  }

  /// Let an operation go on after a while, or not.
  void schedule(
      String operation, Duration delay, ObjectNode payload, Optional<Fault.OfOperation> trouble) {
    if (trouble.isEmpty()) {
      world.after(delay, event, payload.toString());
      return;
    }
    switch (trouble.get()) {
      case Fault.Slow(var times) ->
          world.after(delay.multipliedBy(times), event, payload.toString());
      case Fault.Stuck stuck -> {
        keep(operation, payload, "delayMs", delay.toMillis());
        world.after(faults.draw(stuck, stuck.pause()), FREED, operation);
      }
      case Fault.Failed(var code, var message) -> {
        rows.put(operation, Json.object().put("code", code).put("message", message).toString());
        world.after(delay, event, payload.toString());
      }
    }
  }

  private void keep(String operation, ObjectNode payload, String field, long millis) {
    var row = Json.object().put(field, millis);
    row.set("event", payload);
    rows.put(operation, row.toString());
  }

  /// Return why an operation fails, if it does.
  Optional<ErrorDetail> failing(String operation) {
    var row = rows.row(operation).map(kept -> Json.stored(kept.text()));
    row.ifPresent(_ -> rows.remove(operation));
    return row.filter(kept -> kept.has("code"))
        .map(kept -> ErrorDetail.of(kept.path("code").asText(), kept.path("message").asText()));
  }

  /// Let everything go on, and nothing fail.
  void free() {
    var all = List.copyOf(rows.rows(""));
    all.forEach(row -> goOn(row.key()));
  }

  private void goOn(String operation) {
    rows.row(operation)
        .map(row -> Json.stored(row.text()))
        .ifPresent(row -> {
          rows.remove(operation);
          if (row.has("event")) {
            world.after(
                Duration.ofMillis(row.path("delayMs").asLong()),
                event,
                row.get("event").toString());
          }
        });
  }
}
