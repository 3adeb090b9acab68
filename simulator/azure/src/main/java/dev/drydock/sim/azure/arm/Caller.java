package dev.drydock.sim.azure.arm;

/// Who sends a request, as its token says.
///
/// @param application the client id
/// @param object the id in the directory: of a user, or of an application's principal
/// @param user a user's principal name; empty for what is no user
public record Caller(String tenant, String application, String object, String user, Kind kind) {
  /// What a caller is, in the word of `systemData`.
  public enum Kind {
    USER("User"),
    APPLICATION("Application"),
    MANAGED_IDENTITY("ManagedIdentity");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// Return the name under which resources tell who changed them.
  public String name() {
    return user.isEmpty() ? application : user;
  }

  /// Return the name under which the activity log tells it: an application is its principal there.
  public String principal() {
    return user.isEmpty() ? object : user;
  }
}
