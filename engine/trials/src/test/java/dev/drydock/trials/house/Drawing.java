package dev.drydock.trials.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The modules and who imports whom, as the code has it.
///
/// @param arrows from each module to those that it imports
record Drawing(SortedMap<String, SortedSet<String>> arrows) {
  private static final Pattern MAIN = Pattern.compile("(.+)/src/main/java/(.+)/[^/]+\\.java");

  static Drawing of(House house, JavaClasses classes) {
    var modules = new TreeMap<String, String>();
    for (var file : house.files(".java")) {
      var found = MAIN.matcher(house.name(file));
      if (found.matches()) {
        modules.put(found.group(2).replace('/', '.'), found.group(1));
      }
    }
    var arrows = new TreeMap<String, SortedSet<String>>();
    modules.values().forEach(module -> arrows.put(module, new TreeSet<>()));
    for (var one : classes) {
      for (var dependency : one.getDirectDependenciesFromSelf()) {
        var from = Optional.ofNullable(modules.get(one.getPackageName()));
        var to = Optional.ofNullable(modules.get(dependency.getTargetClass().getPackageName()));
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
          arrows.computeIfAbsent(from.get(), _ -> new TreeSet<>()).add(to.get());
        }
      }
    }
    return new Drawing(arrows);
  }

  /// Return the drawing as Mermaid, a line per module, without arrows that follow from others.
  String mermaid() {
    var text = new StringBuilder("```mermaid\ngraph TD\n");
    arrows.forEach((from, targets) -> {
      var nearest =
          targets.stream()
              .filter(to -> targets.stream().noneMatch(other -> reached(other).contains(to)))
              .map(Drawing::id)
              .collect(Collectors.joining(" & "));
      if (!nearest.isEmpty()) {
        text.append("  ").append(id(from)).append(" --> ").append(nearest).append('\n');
      }
    });
    return text.append("```\n").toString();
  }

  /// Return what a module stands on, directly or not.
  private Set<String> reached(String module) {
    var reached = new LinkedHashSet<String>();
    for (var next : arrows.getOrDefault(module, new TreeSet<>())) {
      reached.add(next);
      reached.addAll(reached(next));
    }
    return reached;
  }

  private static String id(String module) {
    return module.replace('/', '-');
  }
}
