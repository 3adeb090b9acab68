package dev.drydock.specs.eval.function;

import java.util.Map;
import java.util.Optional;

/// Terraform's functions that are not offered, and why.
public final class Refusals {
  private static final String CLOCK =
      "There is no clock inside an expression: the same spec has to give the same plan tomorrow."
          + " Give the time as a variable.";
  private static final String CHANCE =
      "There is no chance inside an expression: the same spec has to give the same plan twice.";
  private static final String GONE = "Terraform took this function out in version 0.12.";

  private static final Map<String, Refusal> ALL =
      Map.of(
          "timestamp", new Refusal(CLOCK, ""),
          "plantimestamp", new Refusal(CLOCK, ""),
          "uuid",
              new Refusal(CHANCE + " A UUID that follows from a name is made by uuidv5.", "uuidv5"),
          "bcrypt",
              new Refusal(
                  CHANCE
                      + " It salts what it hashes. Hash the password beforehand, and give the"
                      + " hash as a sensitive variable.",
                  ""),
          "list", new Refusal(GONE + " Write [a, b].", "tolist"),
          "map", new Refusal(GONE + " Write { a = 1 }.", "tomap"),
          "type",
              new Refusal(
                  "Only Terraform's console has it. `can(tolist(x))` asks for one type.", ""));

  private Refusals() {}

  /// @param instead the function to call instead; empty when there is none
  public record Refusal(String reason, String instead) {}

  public static Optional<Refusal> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
