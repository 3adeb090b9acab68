package dev.drydock.specs.rule.name;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.value.Value;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Labels, selectors and taints have the form that Kubernetes wants; what begins with
/// `kubernetes.azure.com/` belongs to AKS.
public final class LabelSyntaxRule implements Rule {
  private static final String NAME = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
  private static final String PREFIX = "[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/";
  private static final Pattern KEY = Pattern.compile("(" + PREFIX + ")?" + NAME);
  private static final Pattern LABEL = Pattern.compile("(" + NAME + ")?");
  private static final Pattern TAINT =
      Pattern.compile(
          "("
              + PREFIX
              + ")?"
              + NAME
              + "(=("
              + NAME
              + ")?)?"
              + ":(NoSchedule|PreferNoSchedule|NoExecute)");
  private static final String RESERVED = "kubernetes.azure.com/";

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      for (var pool : cluster.entries("node_pool").keySet()) {
        labels(cluster, "node_pool." + pool + ".labels", true, report);
        taints(cluster, "node_pool." + pool + ".taints", report);
      }
      for (var type : cluster.entries("instance_type").keySet()) {
        labels(cluster, "instance_type." + type + ".node_selector", false, report);
      }
    }
  }

  private static void labels(
      Draft cluster, String path, boolean sets, Consumer<Diagnostic> report) {
    for (var entry : cluster.entries(path).entrySet()) {
      var key = entry.getKey();
      if (!KEY.matcher(key).matches()) {
        report(cluster, path, "\"" + key + "\" is no label's key", report);
      } else if (sets && key.startsWith(RESERVED)) {
        report(cluster, path, "\"" + key + "\" belongs to AKS", report);
      }
      if (entry.getValue() instanceof Value.Text(var text) && !LABEL.matcher(text).matches()) {
        report(cluster, path, "\"" + text + "\" is no label's value", report);
      }
    }
  }

  private static void taints(Draft cluster, String path, Consumer<Diagnostic> report) {
    for (var element : cluster.elements(path)) {
      if (element instanceof Value.Text(var text) && !TAINT.matcher(text).matches()) {
        report(cluster, path, "\"" + text + "\" is no taint", report);
      }
    }
  }

  private static void report(
      Draft cluster, String path, String label, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            cluster.span(path),
            Code.DRY0336,
            label,
            "A label is a key, with or without a domain before a slash, and a value of at most 63"
                + " letters, digits, dashes, dots and underscores. A taint is"
                + " key=value:NoSchedule, PreferNoSchedule or NoExecute. Keys below"
                + " kubernetes.azure.com are AKS's own."));
  }
}
