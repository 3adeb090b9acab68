package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.name.NamePatternRule;
import java.util.function.Consumer;

/// Runtime kubernetes is young: what it cannot do without yet is refused, and what it passes over
/// it says. Its endpoints and versions give Kubernetes objects their names.
public final class KubernetesRuntimeRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      if (endpoint.runtime().filter(Runtime.KUBERNETES::equals).isPresent()) {
        endpoint(endpoint, report);
        for (var version : drafts.versionsOf(endpoint)) {
          version(version, report);
          drafts.modelsOf(version).forEach(model -> model(version, model, report));
        }
      }
    }
  }

  private static void endpoint(Draft endpoint, Consumer<Diagnostic> report) {
    endpoint.name().ifPresent(name -> NamePatternRule.label(name, endpoint.nameSpan(), report));
    if (endpoint.is("auth", "aad")) {
      refuse(endpoint, "auth", "the router knows no Entra ID yet", report);
    }
    if (endpoint.flag("app_insights")) {
      warn(endpoint, "app_insights", "nothing is told to Application Insights yet", report);
    }
    if (endpoint.is("public_network_access", "Disabled")) {
      warn(endpoint, "public_network_access", "the router's load balancer is public", report);
    }
  }

  private static void version(Draft version, Consumer<Diagnostic> report) {
    version.name().ifPresent(name -> NamePatternRule.label(name, version.nameSpan(), report));
    what(version, report);
    if (version.numberOrZero("mirror").signum() > 0) {
      warn(version, "mirror", "the router does not mirror requests yet", report);
    }
    if (version.has("instance_type")) {
      warn(version, "instance_type", "resources say what a replica gets", report);
    }
    if (version.has("autoscale.mode") && !version.is("autoscale.mode", "utilization")) {
      warn(version, "autoscale.mode", "the router scales by utilization so far", report);
    }
    if (version.flag("app_insights")) {
      warn(version, "app_insights", "nothing is told to Application Insights yet", report);
    }
    if (version.flag("data_collection.enabled")) {
      warn(version, "data_collection.enabled", "the router collects no data yet", report);
    }
  }

  private static void what(Draft version, Consumer<Diagnostic> report) {
    if (version.has("code")) {
      refuse(version, "code", "code is in the image so far", report);
    }
    if (version.has("environment.build")) {
      refuse(version, "environment.build", "images are not built yet", report);
    } else if (!version.has("environment.image") && version.sound("environment.image")) {
      refuse(version, "environment", "names no image", report);
    }
  }

  /// A file that was uploaded to a workspace is out of a plain container's reach.
  private static void model(Draft version, Draft model, Consumer<Diagnostic> report) {
    if (model.has("path")) {
      refuse(version, "model", "is uploaded to a workspace: give it a uri", report);
    }
  }

  private static void refuse(Draft draft, String path, String label, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            draft.span(path),
            Code.DRY0312,
            label,
            "Runtime kubernetes cannot do this yet. Take it out, or choose another runtime."));
  }

  private static void warn(Draft draft, String path, String label, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.at(
            draft.span(path),
            Code.DRY0348,
            label,
            "Runtime kubernetes does not carry this yet and passes it over. Take it out, or choose"
                + " another runtime."));
  }
}
