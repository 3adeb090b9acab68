package dev.drydock.spi.object;

import java.util.Arrays;
import java.util.Optional;

/// What an object is to its resource. Closed: an edge names its target by address and role.
public enum Role {
  /// The object that the resource is named after; addresses show no role for it.
  SELF(""),
  GROUP("group"),
  STORAGE("storage"),
  VAULT("vault"),
  INSIGHTS("insights"),
  AKS("aks"),
  POOL("pool"),
  EXTENSION("extension"),
  COMPUTE("compute"),
  NAMESPACE("namespace"),
  INSTANCE_TYPE("instance_type"),
  SECRET("secret"),
  FILE("file"),
  CONTAINER("container"),
  CODE("code"),
  ENVIRONMENT("environment"),
  TRAFFIC("traffic"),
  DEPLOYMENT("deployment"),
  SERVICE("service"),
  ROUTER("router");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
