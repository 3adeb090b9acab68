package dev.drydock.sim.azure.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.azure.arm.Witness;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.world.Table;
import dev.drydock.sim.world.World;
import java.util.List;
import java.util.Locale;

/// Keeps the events of every call that is to change something: its start, and what came of it; for
/// an operation also its end.
public final class ActivityLog implements Witness {
  /// How many events are kept; the oldest go first.
  public static final int KEPT = 10_000;

  private static final String NEXT = "next";
  private static final int BAD_REQUEST = 400;

  private final World world;
  private final Table events;
  private final Table open;
  private final Table state;

  public ActivityLog(World world) {
    this.world = world;
    this.events = world.plainTable("azure.activity");
    this.open = world.plainTable("azure.activity.open");
    this.state = world.plainTable("azure.activity.state");
  }

  @Override
  public void answered(Call call, Route route, Response response) {
    Activity.of(call, route).ifPresent(activity -> tell(activity, call, response));
  }

  private void tell(Activity activity, Call call, Response response) {
    add(activity, Happening.started());
    if (response.status() >= BAD_REQUEST) {
      add(activity, Happening.failed(response.status()));
    } else if (goesOn(response)) {
      add(activity, Happening.accepted(response.status()));
      open.put(call.correlation(), activity.common().toString());
    } else {
      add(activity, Happening.succeeded(response.status()));
    }
  }

  /// What an operation goes on with tells where to ask.
  private static boolean goesOn(Response response) {
    return List.of("Azure-AsyncOperation", "Location").stream()
        .anyMatch(name -> response.headers().first(name).isPresent());
  }

  @Override
  public void ended(String correlation, String status) {
    open.row(correlation)
        .ifPresent(row -> {
          add(new Activity(Json.stored(row.text())), Happening.ended(status));
          open.remove(correlation);
        });
  }

  private void add(Activity activity, Happening happening) {
    long number = next();
    var id = world.chance("azure.activity").uuid().toString();
    events.put(key(number), activity.event(happening, id, world.now()).toString());
    if (number >= KEPT) {
      events.remove(key(number - KEPT));
    }
    state.put(NEXT, Long.toString(number + 1));
  }

  private long next() {
    return state.row(NEXT).map(row -> Long.parseLong(row.text())).orElse(0L);
  }

  /// Later events come first.
  private static String key(long number) {
    return String.format(Locale.ROOT, "%019d", Long.MAX_VALUE - number);
  }

  /// One event and the key that orders it.
  record Kept(String key, ObjectNode event) {}

  /// Return what is kept, the latest first.
  List<Kept> kept() {
    return events.rows("").stream()
        .map(row -> new Kept(row.key(), Json.stored(row.text())))
        .toList();
  }
}
