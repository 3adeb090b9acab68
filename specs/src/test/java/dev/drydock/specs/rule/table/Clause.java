package dev.drydock.specs.rule.table;

import dev.drydock.specs.diagnostic.Code;
import java.util.List;

/// One clause of a rule.
///
/// @param rule what it is about; clauses of one rule stand together
/// @param words what must hold
/// @param source who says so
/// @param codes what is said when it does not, first of all the clause's own; none for what only
///   the live cloud knows
/// @param breaks a spec that breaks it, and nothing else
/// @param keeps its neighbour that just does not
record Clause(
    String rule, String words, String source, List<Code> codes, String breaks, String keeps) {

  /// A clause that is checked offline, with one code.
  static Clause of(
      String rule, String words, String source, Code code, String breaks, String keeps) {
    return new Clause(rule, words, source, List.of(code), breaks, keeps);
  }

  /// A clause that only the live cloud knows: `breaks` says so.
  static Clause live(String rule, String words, String source) {
    return new Clause(rule, words, source, List.of(), "live", "");
  }

  /// A clause that the plan carries out: `breaks` says so.
  static Clause atPlan(String rule, String words, String source) {
    return new Clause(rule, words, source, List.of(), "plan", "");
  }
}
