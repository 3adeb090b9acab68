package dev.drydock.cli.run;

import dev.drydock.app.Drydock;
import dev.drydock.app.saved.Bound;
import dev.drydock.app.saved.PlanPlace;
import dev.drydock.app.saved.Sameness;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.render.PlanJson;
import dev.drydock.core.render.PlanText;
import dev.drydock.core.saved.SavedPlan;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.model.Spec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/// What the commands do with plan files.
public final class SavedPlans {
  private SavedPlans() {}

  /// Whether a path is that of a plan file, and not of a spec.
  public static boolean isPlan(Path path) {
    return PlanPlace.isPlan(path);
  }

  /// Keep a plan in a file, and say how to apply it.
  static void write(Session session, Drydock drydock, Spec spec, Plan plan, Path file) {
    var request = session.request();
    var place = new PlanPlace(file);
    var world = new Worlds(place, session.console().environment()).of(request);
    var bound =
        new Bound(Version.text(), world, place.seen(request.path()), session.checked().given());
    place.write(drydock.save(plan, spec, bound));
    session
        .console()
        .err()
        .println("The plan is kept in " + file + ". Apply it by\n\n    drydock apply " + file);
  }

  /// Apply a plan file; never asks.
  public static int apply(Console console, Request request, boolean json) {
    var place = new PlanPlace(request.path());
    return reading(
        console,
        request,
        () -> {
          var saved = place.read();
          var session = new Session(console, bound(console, request, place, saved));
          return (json ? session.telling() : session)
              .run((drydock, spec) -> {
                Sameness.require(saved.origin(), session.checked().given());
                return Carrying.out(session, drydock, drydock.reopen(saved, spec), false);
              });
        });
  }

  /// Show a plan file.
  public static int show(Console console, Request request, boolean json) {
    var session = new Session(console, request);
    var place = new PlanPlace(request.path());
    return reading(
        console,
        request,
        () -> {
          var saved = place.read();
          session.print(saved.shown().warnings());
          var text = json ? PlanJson.render(saved.shown()) : text(session, place, saved);
          console.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
          console.out().flush();
          return ExitCode.DONE;
        });
  }

  /// Read a plan file, without the rest of the world.
  static int reading(Console console, Request request, IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (Faults faults) {
      new Session(console, request).print(faults.diagnostics());
      return ExitCode.ERROR;
    }
  }

  private static String text(Session session, PlanPlace place, SavedPlan saved) {
    var origin = saved.origin();
    var world = new Worlds(place, session.console().environment()).text(origin.world());
    return "Plan of stack "
        + saved.shown().stack()
        + ", made at "
        + origin.at()
        + " against "
        + world
        + ".\n\n"
        + PlanText.render(saved.shown(), session.style());
  }

  /// Return the request for the spec and the world that a plan names.
  private static Request bound(Console console, Request request, PlanPlace place, SavedPlan saved) {
    var origin = saved.origin();
    var worlds = new Worlds(place, console.environment());
    var onSpec = request.at(place.place(origin.spec()), request.inputs().over(origin.open()));
    return onSpec.on(worlds.simulator(origin.world(), request.simulator(), onSpec));
  }
}
