package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.DiagnosticText;
import dev.drydock.specs.diagnostic.Faults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Everything found wrong in one run.
final class Findings {
  // What could not be read may hold what seems to be missing.
  private static final Set<Code> OF_ABSENCE =
      EnumSet.of(
          Code.DRY0204,
          Code.DRY0210,
          Code.DRY0218,
          Code.DRY0219,
          Code.DRY0225,
          Code.DRY0229,
          Code.DRY0317,
          Code.DRY0323,
          Code.DRY0350);

  private static final Pattern KEY = Pattern.compile("\\[\"[^\"]*\"]");
  private static final int NAMED = 3;
  private static final int TOLD_MAX = 1_000;

  private final Set<Diagnostic> ofText = new LinkedHashSet<>();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Set<String>> instances = new HashMap<>();
  private final boolean textBroken;

  /// @param ofText the faults of the text
  Findings(List<Diagnostic> ofText) {
    this.ofText.addAll(ofText);
    textBroken = ofText.stream().anyMatch(Findings::breaksText);
  }

  /// A fault, and the instances of repeated blocks in which it was found.
  private record Found(Diagnostic diagnostic, Set<String> instances) {
    /// Say where it was found, unless that is everywhere or it does itself.
    ///
    /// @param everywhere all instances, by what they are instances of
    Diagnostic told(Map<String, Set<String>> everywhere) {
      if (instances.isEmpty()
          || instances.stream().anyMatch(diagnostic.label()::contains)
          || instances.equals(everywhere.get(block(instances.iterator().next())))) {
        return diagnostic;
      }
      var names = instances.stream().limit(NAMED).collect(Collectors.joining(", "));
      var more = instances.size() - NAMED;
      var where = " So it is in " + names + (more > 0 ? " and " + more + " more." : ".");
      return new Diagnostic(
          diagnostic.code(),
          diagnostic.label(),
          (diagnostic.detail() + where).strip(),
          diagnostic.place().orElse(null),
          diagnostic.related(),
          diagnostic.suggestion());
    }
  }

  private static boolean breaksText(Diagnostic diagnostic) {
    return diagnostic.code().stops() && diagnostic.code().compareTo(Code.DRY0201) < 0;
  }

  void add(Diagnostic diagnostic) {
    add(diagnostic, "");
  }

  /// Return where to tell what is found in an instance of a repeated block. A fault that several
  /// instances have is one fault.
  Consumer<Diagnostic> in(String instance) {
    if (!instance.isEmpty()) {
      instances.computeIfAbsent(block(instance), _ -> new HashSet<>()).add(instance);
    }
    return diagnostic -> add(diagnostic, instance);
  }

  private static String block(String instance) {
    return KEY.matcher(instance).replaceAll("");
  }

  private void add(Diagnostic diagnostic, String instance) {
    if (!textBroken || !OF_ABSENCE.contains(diagnostic.code())) {
      var one =
          found.computeIfAbsent(
              gist(diagnostic), _ -> new Found(diagnostic, new LinkedHashSet<>()));
      if (!instance.isEmpty()) {
        one.instances().add(instance);
      }
    }
  }

  /// Return what a diagnostic says without the keys of instances.
  private static String gist(Diagnostic diagnostic) {
    var text = String.join("\n", diagnostic.label(), diagnostic.detail(), diagnostic.suggestion());
    return diagnostic.code()
        + diagnostic.place().map(Object::toString).orElse("")
        + KEY.matcher(text).replaceAll("")
        + diagnostic.related().stream().map(one -> one.span() + one.label()).toList();
  }

  /// Return all, sorted by place; throw them when one of them stops.
  List<Diagnostic> finish() {
    var all = new ArrayList<>(ofText);
    found.values().stream()
        .map(one -> one.told(instances))
        .filter(one -> !ofText.contains(one))
        .forEach(all::add);
    var sorted = DiagnosticText.sorted(all);
    var stopping = sorted.stream().filter(one -> one.code().stops()).toList();
    if (!stopping.isEmpty()) {
      throw new Faults(first(stopping.size() > TOLD_MAX ? stopping : sorted));
    }
    return first(sorted);
  }

  /// Leave out what nobody reads to its end; errors never give way to warnings.
  private static List<Diagnostic> first(List<Diagnostic> sorted) {
    if (sorted.size() <= TOLD_MAX) {
      return sorted;
    }
    var left = new ArrayList<>(sorted);
    left.sort(Comparator.comparing(Diagnostic::severity));
    var told = new ArrayList<>(left.subList(0, TOLD_MAX));
    told.add(
        Diagnostic.of(
            Code.DRY0171,
            "There are " + (sorted.size() - TOLD_MAX) + " more. Mend these first, and run again."));
    return DiagnosticText.sorted(told);
  }
}
