package dev.drydock.sim.world.fault;

import java.util.List;
import java.util.regex.Pattern;

/// Which requests a rule is about.
///
/// @param service empty for all
/// @param methods empty for all
/// @param path a regular expression to be found in the path, without regard to case; empty for all
public record Where(String service, List<String> methods, String path) {
  public static final Where ANYWHERE = new Where("", List.of(), "");

  static final List<String> SERVICES = List.of("arm", "entra", "blob", "kubernetes");

  public Where {
    methods = List.copyOf(methods);
    if (!service.isEmpty() && !SERVICES.contains(service)) {
      throw new IllegalArgumentException(
          "A service is one of " + String.join(", ", SERVICES) + ", not '" + service + "'.");
    }
    var _ = Pattern.compile(path);
  }

  boolean covers(Asked asked) {
    return (service.isEmpty() || service.equals(asked.service()))
        && (methods.isEmpty() || methods.contains(asked.method()))
        && (path.isEmpty()
            || Pattern.compile(path, Pattern.CASE_INSENSITIVE).matcher(asked.path()).find());
  }
}
