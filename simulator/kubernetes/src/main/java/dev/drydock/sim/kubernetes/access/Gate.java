package dev.drydock.sim.kubernetes.access;

import dev.drydock.sim.kubernetes.store.ObjectTable;
import java.util.Optional;

/// Lets the administrator do everything, and service accounts what their roles allow.
public final class Gate {
  private static final String BEARER = "Bearer ";

  private final String token;
  private final Roles roles;

  /// @param token whoever bears it is an administrator
  public Gate(String token, ObjectTable objects) {
    this.token = token;
    this.roles = new Roles(objects);
  }

  /// Who asks.
  ///
  /// @param account empty for the administrator
  public record Caller(Optional<Account> account) {}

  /// Return who bears what a request is authorized by; empty for nobody who is known.
  public Optional<Caller> caller(String authorization) {
    if (!authorization.startsWith(BEARER)) {
      return Optional.empty();
    }
    var given = authorization.substring(BEARER.length());
    return given.equals(token)
        ? Optional.of(new Caller(Optional.empty()))
        : Account.of(given, token).map(account -> new Caller(Optional.of(account)));
  }

  /// Return why a caller may not do something, if so.
  public Optional<String> refuses(Caller caller, Roles.Wish wish) {
    return caller
        .account()
        .filter(account -> !roles.allow(account, wish))
        .map(account -> "User \"" + account.user() + "\" " + wish.text());
  }
}
