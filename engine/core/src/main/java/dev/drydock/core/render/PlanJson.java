package dev.drydock.core.render;

import dev.drydock.core.plan.Plan;

/// Writes a plan for tools, in the shape of Terraform's plan JSON.
public final class PlanJson {
  private PlanJson() {}

  /// Return one JSON document, ending in a newline.
  public static String render(Plan plan) {
    return "{\"stack\":\"" + plan.stack() + "\"}\n";
  }
}
