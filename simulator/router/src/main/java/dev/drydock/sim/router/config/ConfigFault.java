package dev.drydock.sim.router.config;

/// One thing that is wrong with a configuration.
///
/// @param path where, from the root: `endpoints[0].versions[1].traffic`; empty for the whole text
/// @param reason what is wrong, without repeating what was written
public record ConfigFault(String path, String reason) {
  @Override
  public String toString() {
    return path.isEmpty() ? reason : path + ": " + reason;
  }
}
