package dev.drydock.sim.azure.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Somebody in the simulated directory. There is no register: whoever is named is there.
record Principal(Caller.Kind kind, String application, String object, String name) {
  /// The client that people use who sign in by hand: az's own id, the same in every tenant.
  private static final String AZ = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

  private static final String APPLICATION = "appid";
  private static final String OBJECT = "oid";
  private static final String USER = "upn";
  private static final String IDENTITY = "xms_mirid";

  /// Tell who is meant by a name: `maria@example.com` is a user, the id of a resource a managed
  /// identity, everything else an application's client id.
  static Principal of(String name) {
    if (name.startsWith("/subscriptions/")) {
      return new Principal(Caller.Kind.MANAGED_IDENTITY, id(name), id(name), name);
    }
    return name.contains("@")
        ? new Principal(Caller.Kind.USER, AZ, id(name), name)
        : new Principal(Caller.Kind.APPLICATION, name, name, name);
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// Write the claims that tell who bears a token.
  void claim(ObjectNode claims) {
    claims.put(APPLICATION, application);
    claims.put(OBJECT, object);
    switch (kind) {
      case USER -> claims.put("idtyp", "user").put(USER, name);
      case APPLICATION -> claims.put("idtyp", "app");
      case MANAGED_IDENTITY -> claims.put("idtyp", "app").put(IDENTITY, name);
    }
  }

  /// Read who bears a token.
  static Caller caller(JsonNode claims) {
    var user = claims.path(USER).asText("");
    var other = claims.has(IDENTITY) ? Caller.Kind.MANAGED_IDENTITY : Caller.Kind.APPLICATION;
    return new Caller(
        claims.path("tid").asText(),
        claims.path(APPLICATION).asText(),
        claims.path(OBJECT).asText(),
        user,
        user.isEmpty() ? other : Caller.Kind.USER);
  }
}
