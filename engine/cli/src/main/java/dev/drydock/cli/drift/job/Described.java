package dev.drydock.cli.drift.job;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a spec asks of whoever looks at it.
///
/// @param azure whether it needs an identity in Azure
/// @param context the plain cluster that it names by a kubeconfig; empty for the current context
public record Described(Spec spec, boolean azure, Optional<String> context) {
  static Described of(Spec spec) {
    return new Described(spec, !spec.of(Kind.AZURE).isEmpty(), context(spec));
  }

  /// Refuse what only the machine has on which the user sits.
  ///
  /// @throws Faults with all of it
  void portable() {
    var faults = new ArrayList<Diagnostic>();
    var plain = spec.of(Kind.CLUSTER).stream().filter(one -> one.attributes().has("kubeconfig"));
    var clusters = plain.toList();
    for (var cluster : clusters) {
      if (kubeconfig(cluster.attributes()).optionalText("path").isPresent()) {
        faults.add(
            Diagnostic.at(
                cluster.spanOf("kubeconfig.path"),
                Code.DRY0703,
                "lies on this machine",
                "A job cannot read this kubeconfig. Leave path out: the job is given a kubeconfig"
                    + " with this context, for the cluster in which it runs."));
      }
    }
    if (clusters.size() > 1) {
      faults.add(
          Diagnostic.at(
              clusters.getLast().span(),
              Code.DRY0703,
              "is the second plain cluster",
              "A job reaches one plain cluster: the one in which it runs. Print a job for each of"
                  + " several specs, or use --install github."));
    }
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
  }

  private static Optional<String> context(Spec spec) {
    return spec.of(Kind.CLUSTER).stream()
        .filter(one -> one.attributes().has("kubeconfig"))
        .map(one -> kubeconfig(one.attributes()).optionalText("context").orElse(""))
        .findFirst();
  }

  private static Attributes kubeconfig(Attributes cluster) {
    return cluster.block("kubeconfig").orElseThrow();
  }

  static Faults refused(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }
}
