package dev.drydock.specs.rule.capacity;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.function.Consumer;

/// GPUs and FPGAs are asked for in the way of the runtime: through an instance type on azureml,
/// through the VM size on managed; FPGAs on runtime kubernetes only, by their resource's name.
public final class AcceleratorRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var version : drafts.of(Kind.VERSION)) {
      drafts.runtimeOf(version).ifPresent(runtime -> version(version, runtime, report));
    }
  }

  private static void version(Draft version, Runtime runtime, Consumer<Diagnostic> report) {
    var fpga = version.numberOrZero("resources.fpga").signum() > 0;
    var gpu = version.numberOrZero("resources.gpu").signum() > 0;
    if (fpga && runtime.azure()) {
      refuse(
          version,
          "resources.fpga",
          "runtime " + runtime.word() + " has no FPGAs",
          "Azure ML v2 dropped FPGAs; runtime = \"kubernetes\" on the endpoint has them.",
          report);
    }
    if (gpu && runtime == Runtime.AZUREML && !version.has("instance_type")) {
      refuse(
          version,
          "resources.gpu",
          "needs an instance_type",
          "On runtime azureml a GPU comes with an instance type: declare one with an"
              + " instance_type block in the cluster, and name it in the version.",
          report);
    }
    if (fpga && runtime == Runtime.KUBERNETES && !version.has("resources.fpga_resource")) {
      report.accept(
          Diagnostic.at(
                  version.span("resources.fpga"),
                  Code.DRY0204,
                  "needs fpga_resource",
                  "Each device plugin has its own resource name; say which one is meant.")
              .suggesting("fpga_resource = \"DOMAIN/NAME\""));
    }
  }

  private static void refuse(
      Draft version, String path, String label, String detail, Consumer<Diagnostic> report) {
    report.accept(Diagnostic.at(version.span(path), Code.DRY0311, label, detail));
  }
}
