package dev.drydock.specs.rule.name;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Region;
import dev.drydock.specs.rule.Rule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// A name means one thing in its place. Names differ by more than their letters' case: ARM ids do
/// not tell cases apart.
public final class UniqueNameRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    unique(drafts.of(Kind.WORKSPACE), _ -> "the resource group", report);
    unique(drafts.of(Kind.CLUSTER), one -> place(one, "workspace"), report);
    unique(drafts.of(Kind.MODEL), one -> place(one, "workspace") + version(one), report);
    unique(drafts.of(Kind.ENDPOINT), one -> home(drafts, one), report);
    unique(drafts.of(Kind.VERSION), one -> place(one, "endpoint"), report);
    unique(managed(drafts), one -> region(drafts, one), report);
    elsewhere(drafts, report);
  }

  /// Return the endpoints whose names are host names of their region (azure-ai-docs,
  /// concept-endpoints-online.md): of those in one workspace was said already.
  private static List<Draft> managed(Drafts drafts) {
    var places = new LinkedHashMap<String, Draft>();
    drafts.of(Kind.ENDPOINT).stream()
        .filter(one -> one.runtime().filter(Runtime.MANAGED::equals).isPresent())
        .forEach(one ->
            places.putIfAbsent(
                home(drafts, one) + "\n" + one.name().orElse("").toLowerCase(Locale.ROOT), one));
    return List.copyOf(places.values());
  }

  private static String region(Drafts drafts, Draft endpoint) {
    return drafts.workspaceOf(endpoint).flatMap(Region::of).map(one -> "region " + one).orElse("");
  }

  private static String place(Draft draft, String attribute) {
    return draft.reference(attribute).map(Object::toString).orElse("");
  }

  private static String version(Draft model) {
    return model.text("version").map(version -> ", version " + version).orElse("");
  }

  private static String home(Drafts drafts, Draft endpoint) {
    return drafts
        .workspaceOf(endpoint)
        .map(workspace -> workspace.address().toString())
        .orElseGet(() -> place(endpoint, "cluster"));
  }

  private static void unique(
      List<Draft> drafts, Function<Draft, String> place, Consumer<Diagnostic> report) {
    var seen = new LinkedHashMap<String, Draft>();
    for (var draft : asWritten(drafts)) {
      var name = draft.name().orElse("");
      var where = place.apply(draft);
      if (name.isEmpty() || where.isEmpty()) {
        continue;
      }
      var key = where + "\n" + name.toLowerCase(Locale.ROOT);
      var first = seen.putIfAbsent(key, draft);
      if (first != null) {
        report.accept(twice(draft, first, where));
      }
    }
  }

  /// Put them in the order in which they are written, so that the later one is at fault.
  private static List<Draft> asWritten(List<Draft> drafts) {
    return drafts.stream().sorted(Comparator.comparing(Draft::nameSpan)).toList();
  }

  private static Diagnostic twice(Draft draft, Draft first, String where) {
    var found =
        Diagnostic.at(
                draft.nameSpan(),
                Code.DRY0304,
                "is taken in " + where,
                "Two resources of one kind cannot have one name in one place, and names do not"
                    + " tell cases apart. Give one of them another name.")
            .relating(List.of(new Related(first.nameSpan(), "taken here")));
    var label = draft.address().labels().getLast();
    return draft.address().key().isPresent()
        ? found.suggesting("name = \"" + label + "-${each.key}\"")
        : found;
  }

  private static void elsewhere(Drafts drafts, Consumer<Diagnostic> report) {
    var seen = new LinkedHashMap<String, Draft>();
    for (var cluster : asWritten(drafts.of(Kind.CLUSTER))) {
      var region = Region.ofCompute(drafts, cluster).map(Region::name).orElse("");
      var name = cluster.name().orElse("").toLowerCase(Locale.ROOT);
      if (region.isEmpty() || name.isEmpty()) {
        continue;
      }
      var first = seen.putIfAbsent(region + "\n" + name, cluster);
      if (first != null && !place(first, "workspace").equals(place(cluster, "workspace"))) {
        report.accept(
            Diagnostic.at(
                    cluster.nameSpan(),
                    Code.DRY0347,
                    "is also the name of another workspace's cluster",
                    "Azure ML asks for names that are unique in their region, and two clusters"
                        + " that Drydock creates would be one managed cluster of the resource"
                        + " group. Give one of them another name.")
                .relating(List.of(new Related(first.nameSpan(), "the other cluster"))));
      }
    }
  }
}
