package dev.drydock.sim.kubernetes.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A service account of one cluster.
public record Account(String namespace, String name) {
  private static final String PREFIX = "simulated-account";

  /// No name of Kubernetes has it.
  private static final String BETWEEN = "_";

  /// Return the token by which its pods are known: only this cluster makes it.
  ///
  /// @param secret the cluster's own token
  public String token(String secret) {
    var proof = digest(secret + BETWEEN + namespace + BETWEEN + name);
    return String.join(BETWEEN, PREFIX, namespace, name, proof);
  }

  /// Return whose token this is; empty for one that this cluster did not make.
  public static Optional<Account> of(String token, String secret) {
    var parts = token.split(BETWEEN, -1);
    return Optional.of(parts)
        .filter(all -> all.length == 4)
        .map(all -> new Account(all[1], all[2]))
        .filter(account -> account.token(secret).equals(token));
  }

  /// Return its user name.
  public String user() {
    return "system:serviceaccount:" + namespace + ":" + name;
  }

  private static String digest(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("No SHA-256. This is a bug in Drydock.", e);
    }
  }
}
