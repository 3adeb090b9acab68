package dev.drydock.specs.rule.name;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A compute's name should not end in a dash and digits: newer api-versions refuse it (the name
/// pattern of computes, api-version 2026-05-01).
public final class TrailingNumberRule implements Rule {
  private static final Pattern TRAILING = Pattern.compile(".*-\\d+");

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      cluster
          .name()
          .filter(_ -> ClusterSort.of(cluster) != ClusterSort.KUBECONFIG)
          .filter(name -> TRAILING.matcher(name).matches())
          .ifPresent(_ ->
              report.accept(
                  Diagnostic.at(
                      cluster.nameSpan(),
                      Code.DRY0303,
                      "ends in a dash and digits",
                      "Newer api-versions of Azure ML refuse such a name for a compute. Choose"
                          + " another while nothing depends on it: a new name replaces the"
                          + " cluster.")));
    }
  }
}
