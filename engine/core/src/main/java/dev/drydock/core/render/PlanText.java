package dev.drydock.core.render;

import dev.drydock.core.plan.Plan;

/// Writes a plan for people.
public final class PlanText {
  private PlanText() {}

  /// Return the whole text, ending in a newline.
  public static String render(Plan plan, Style style) {
    return style.apply(Style.Tone.HEADING, plan.stack()) + "\n";
  }
}
