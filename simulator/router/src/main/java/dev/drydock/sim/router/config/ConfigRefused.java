package dev.drydock.sim.router.config;

import java.util.List;
import java.util.stream.Collectors;

/// Tells everything that is wrong with a configuration, at once.
public final class ConfigRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigFault> faults;

  ConfigRefused(List<ConfigFault> faults) {
    super(faults.stream().map(ConfigFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /// Return what is wrong, in the order of the text.
  public List<ConfigFault> faults() {
    return faults;
  }
}
