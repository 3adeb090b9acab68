package dev.drydock.cli.run;

import dev.drydock.app.saved.PlanPlace;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.core.graph.Drawing;
import dev.drydock.core.graph.GraphFormat;
import dev.drydock.core.graph.Graphing;
import dev.drydock.core.plan.Intent;
import dev.drydock.core.plan.PlanRequest;
import java.nio.charset.StandardCharsets;

/// What `drydock graph` does.
public final class Drawings {
  private Drawings() {}

  /// What is drawn.
  public enum Of {
    RESOURCES,
    OBJECTS,
    /// The steps of a plan that is made now.
    PLAN
  }

  /// Draw a spec, or the plan of it.
  public static int draw(Console console, Request request, Of of, GraphFormat format) {
    return new Session(console, request)
        .run((drydock, spec) ->
            print(
                console,
                format,
                switch (of) {
                  case RESOURCES -> Graphing.resources(drydock.lower(spec));
                  case OBJECTS -> Graphing.objects(drydock.lower(spec));
                  case PLAN -> Graphing.steps(drydock.plan(spec, PlanRequest.of(Intent.APPLY)));
                }));
  }

  /// Draw the steps of a saved plan.
  public static int saved(Console console, Request request, GraphFormat format) {
    return SavedPlans.reading(
        console,
        request,
        () -> {
          var saved = new PlanPlace(request.path()).read();
          return print(console, format, Graphing.steps(saved.shown()));
        });
  }

  private static int print(Console console, GraphFormat format, Drawing drawing) {
    console.out().writeBytes(format.render(drawing).getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return ExitCode.DONE;
  }
}
