package dev.drydock.core.render;

import dev.drydock.core.plan.Change;

/// The sign in front of a change.
enum Symbol {
  CREATE("+", Style.Tone.ADDED),
  UPDATE("~", Style.Tone.CHANGED),
  ADOPT("=", Style.Tone.CHANGED),
  DELETE("-", Style.Tone.REMOVED),
  DELETE_THEN_CREATE("-/+", Style.Tone.REMOVED),
  CREATE_THEN_DELETE("+/-", Style.Tone.ADDED),
  FORGET(".", Style.Tone.FAINT),
  NOTHING(" ", Style.Tone.FAINT);

  private final String sign;
  private final Style.Tone tone;

  Symbol(String sign, Style.Tone tone) {
    this.sign = sign;
    this.tone = tone;
  }

  static Symbol of(Change change) {
    return switch (change) {
      case Change.Create _ -> CREATE;
      case Change.Update _ -> UPDATE;
      case Change.Adopt adopt -> adopt.fields().isEmpty() ? ADOPT : UPDATE;
      case Change.Replace replace ->
          replace.createFirst() ? CREATE_THEN_DELETE : DELETE_THEN_CREATE;
      case Change.Delete _, Change.DeleteWith _ -> DELETE;
      case Change.Forget _ -> FORGET;
      case Change.NoOp _ -> NOTHING;
    };
  }

  /// Return the sign, right-aligned to the widest.
  String in(Style style) {
    return " ".repeat(3 - sign.length()) + style.apply(tone, sign);
  }
}
