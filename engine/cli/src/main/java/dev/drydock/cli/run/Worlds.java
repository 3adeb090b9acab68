package dev.drydock.cli.run;

import dev.drydock.app.EmbeddedWorld;
import dev.drydock.app.saved.PlanPlace;
import dev.drydock.core.saved.World;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells a plan file's world from a request's, and the way back.
///
/// @param place of the plan file
record Worlds(PlanPlace place, Map<String, String> environment) {
  private static final String TENANT = "AZURE_TENANT_ID";

  /// Return the world that a request is about.
  World of(Request request) {
    return request
        .simulator()
        .map(where -> simulated(where, request))
        .orElseGet(() -> new World.Clouds(environment.getOrDefault(TENANT, "")));
  }

  private World simulated(String where, Request request) {
    if (where.contains("://")) {
      return new World.Served(where);
    }
    var directory = where.isEmpty() ? EmbeddedWorld.beside(request.path()) : Path.of(where);
    return new World.Embedded(place.seen(directory));
  }

  /// Return what `--simulator` has to say to work in the world that a plan was made against.
  ///
  /// @param asked what it says; nothing when the user left the choice to the plan
  /// @throws Faults when it says another one
  Optional<String> simulator(World planned, Optional<String> asked, Request request) {
    if (planned instanceof World.Clouds(var tenant)) {
      sameTenant(tenant);
    }
    if (asked.isPresent() && !of(request).equals(planned)) {
      throw other(planned, "--simulator names another one");
    }
    return switch (planned) {
      case World.Clouds _ -> Optional.empty();
      case World.Embedded(var directory) -> Optional.of(place.place(directory).toString());
      case World.Served(var origin) -> Optional.of(origin);
    };
  }

  private void sameTenant(String tenant) {
    var now = environment.getOrDefault(TENANT, "");
    if (!tenant.isEmpty() && !now.isEmpty() && !now.equals(tenant)) {
      throw other(new World.Clouds(tenant), TENANT + " names tenant " + now);
    }
  }

  private Faults other(World planned, String now) {
    return new Faults(
        List.of(
            Diagnostic.of(
                Code.DRY0515,
                "It was made against "
                    + text(planned)
                    + ", and "
                    + now
                    + ". Nothing was changed. A plan knows its world: leave the choice to it, or"
                    + " plan again.")));
  }

  /// Name a world for people.
  String text(World world) {
    return switch (world) {
      case World.Clouds(var tenant) ->
          "the real clouds" + (tenant.isEmpty() ? "" : " of tenant " + tenant);
      case World.Embedded(var directory) -> "the simulated world of " + place.place(directory);
      case World.Served(var origin) -> "the simulator at " + origin;
    };
  }
}
