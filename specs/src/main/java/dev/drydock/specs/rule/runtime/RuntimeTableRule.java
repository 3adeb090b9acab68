package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// A version asks for nothing that its runtime does not have (the table of runtimes).
public final class RuntimeTableRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      if (endpoint.runtime().filter(Runtime::azure).isPresent()) {
        refuse(endpoint, "namespace", "a namespace of its own is of runtime kubernetes", report);
      }
    }
    for (var version : drafts.of(Kind.VERSION)) {
      drafts.runtimeOf(version).ifPresent(runtime -> version(version, runtime, report));
    }
  }

  private static void version(Draft version, Runtime runtime, Consumer<Diagnostic> report) {
    switch (runtime) {
      case AZUREML -> {
        azure(version, report);
        refuse(version, "vm_size", "vm_size is of runtime managed; the cluster has pools", report);
        if (version.numberOrZero("mirror").signum() > 0) {
          refuse(version, "mirror", "azureml does not mirror requests", report);
        }
      }
      case MANAGED -> {
        azure(version, report);
        refuse(version, "instance_type", "instance types are a cluster's; write vm_size", report);
        needVmSize(version, report);
      }
      case KUBERNETES ->
          refuse(
              version, "vm_size", "vm_size is of runtime managed; the cluster has pools", report);
    }
  }

  private static void azure(Draft version, Consumer<Diagnostic> report) {
    refuse(version, "namespace", "a namespace of its own is of runtime kubernetes", report);
    if (version.elements("models").size() > 1) {
      refuse(version, "models", "several models are of runtime kubernetes", report);
    }
    if (version.text("autoscale.mode").filter(mode -> !mode.equals("utilization")).isPresent()) {
      refuse(version, "autoscale.mode", "Azure knows mode utilization only", report);
    }
  }

  private static void needVmSize(Draft version, Consumer<Diagnostic> report) {
    if (!version.has("vm_size")) {
      report.accept(
          Diagnostic.at(
                  version.resource().span(),
                  Code.DRY0204,
                  "has no vm_size",
                  "A managed version runs on machines of its own, whose size it names.")
              .suggesting("vm_size = \"Standard_DS3_v2\""));
    }
  }

  private static void refuse(Draft draft, String path, String label, Consumer<Diagnostic> report) {
    if (draft.written(path)) {
      report.accept(
          Diagnostic.at(
              draft.span(path),
              Code.DRY0312,
              label,
              "The endpoint's runtime cannot do this. Take it out, or choose another runtime."));
    }
  }
}
