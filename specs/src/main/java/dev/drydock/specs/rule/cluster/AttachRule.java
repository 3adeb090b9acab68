package dev.drydock.specs.rule.cluster;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// An attached cluster is a managed cluster of the spec's subscription, attached once: a second
/// attachment silently breaks the first (Azure ML v1 documentation).
public final class AttachRule implements Rule {
  private static final Pattern ID =
      Pattern.compile(
          "/subscriptions/([^/]+)/resourceGroups/[^/]+"
              + "/providers/Microsoft\\.ContainerService/managedClusters/[^/]+",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var seen = new LinkedHashMap<String, Draft>();
    var clusters = drafts.of(Kind.CLUSTER);
    for (var cluster : clusters) {
      created(drafts, cluster)
          .ifPresent(id -> seen.putIfAbsent(id.toLowerCase(Locale.ROOT), cluster));
    }
    for (var cluster : clusters) {
      target(drafts, cluster, report)
          .ifPresent(id -> {
            var first = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), cluster);
            if (first != null) {
              twice(first, cluster, report);
            }
          });
    }
  }

  /// Return the managed cluster's id, as far as the spec tells it.
  private static Optional<String> target(
      Drafts drafts, Draft cluster, Consumer<Diagnostic> report) {
    var subscription = drafts.azure().flatMap(azure -> azure.text("subscription")).orElse("");
    var given = cluster.text("attach");
    if (given.isPresent()) {
      return given.filter(id -> valid(cluster, id, subscription, report));
    }
    var group =
        cluster
            .text("attach.resource_group")
            .or(() -> drafts.azure().flatMap(azure -> azure.text("resource_group")))
            .orElse("");
    return cluster.text("attach.cluster_name").map(name -> id(subscription, group, name));
  }

  /// Return the id of the managed cluster that Drydock creates and attaches.
  private static Optional<String> created(Drafts drafts, Draft cluster) {
    if (ClusterSort.of(cluster) != ClusterSort.CREATED || drafts.azure().isEmpty()) {
      return Optional.empty();
    }
    var azure = drafts.azure().get();
    var subscription = azure.text("subscription").orElse("");
    var group = azure.text("resource_group").orElse("");
    return cluster.name().map(name -> id(subscription, group, name));
  }

  private static String id(String subscription, String group, String name) {
    return "/subscriptions/%s/resourceGroups/%s/providers/%s/managedClusters/%s"
        .formatted(subscription, group, "Microsoft.ContainerService", name);
  }

  private static boolean valid(
      Draft cluster, String id, String subscription, Consumer<Diagnostic> report) {
    var matcher = ID.matcher(id);
    if (!matcher.matches()) {
      report.accept(
          Diagnostic.at(
              cluster.span("attach"),
              Code.DRY0331,
              "is not such an id",
              "It looks like\n\n  /subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/"
                  + "Microsoft.ContainerService/managedClusters/NAME\n\nGroup and name do as well:"
                  + " attach = { resource_group = \"GROUP\", cluster_name = \"NAME\" }."));
      return false;
    }
    if (!subscription.isEmpty() && !matcher.group(1).equalsIgnoreCase(subscription)) {
      report.accept(
          Diagnostic.at(
              cluster.span("attach"),
              Code.DRY0330,
              "is in another subscription than the workspace",
              "A workspace attaches clusters of its own subscription only; another region is"
                  + " allowed."));
    }
    return true;
  }

  private static void twice(Draft first, Draft second, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
                second.span("attach"),
                Code.DRY0332,
                "is attached already",
                "A managed cluster bears one attachment, whatever the names: the second silently"
                    + " breaks the first. Let the endpoints share one cluster block.")
            .relating(
                List.of(
                    first.has("attach")
                        ? new Related(first.span("attach"), "attached here")
                        : new Related(first.resource().span(), "created and attached here"))));
  }
}
