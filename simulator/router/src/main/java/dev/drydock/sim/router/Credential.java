package dev.drydock.sim.router;

/// What a secret holds that a configuration names. It has no text form.
public sealed interface Credential {
  /// Two keys, each of which opens.
  record Keys(String primary, String secondary) implements Credential {
    @Override
    public String toString() {
      return "two keys";
    }
  }

  /// Public keys that tokens are signed with, as a JWK set.
  record Jwks(String json) implements Credential {
    @Override
    public String toString() {
      return "a JWK set";
    }
  }
}
