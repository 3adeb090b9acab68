package dev.drydock.sim.world.fault;

import java.util.List;

/// How a world misbehaves: rules, of which the first that comes true decides.
///
/// @param name what it is called
/// @param json the text that it was read from, or an equal one
public record FaultProfile(String name, List<FaultRule> rules, String json) {
  /// Nothing goes wrong but what the services themselves do.
  public static final FaultProfile NONE = new FaultProfile("none", List.of(), "{\"rules\":[]}");

  /// The profiles that come with the simulator.
  public static final List<String> NAMES =
      List.of(
          "none", "throttled", "busy", "flaky", "slow", "stale", "dropping", "meddled", "storm");

  public FaultProfile {
    rules = List.copyOf(rules);
  }

  /// Read a profile from its JSON form.
  ///
  /// @throws IllegalArgumentException in words for whoever wrote it
  public static FaultProfile parse(String name, String json) {
    return ProfileJson.read(name, json);
  }

  /// Return a profile that comes with the simulator.
  ///
  /// @throws IllegalArgumentException when there is none of that name
  public static FaultProfile named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "There is no profile '" + name + "', but " + String.join(", ", NAMES) + ".");
    }
    return parse(name, ProfileJson.resource(name));
  }

  /// Make a profile of rules.
  public static FaultProfile of(String name, FaultRule... rules) {
    return new FaultProfile(name, List.of(rules), ProfileJson.write(List.of(rules)));
  }
}
