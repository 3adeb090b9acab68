package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.ClusterSort;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// What is written and changes nothing is said: nobody should believe in it. Runtime kubernetes
/// says its own in [KubernetesRuntimeRule].
public final class EffectRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var cluster : drafts.of(Kind.CLUSTER)) {
      new Written(cluster, report).cluster();
    }
    for (var version : drafts.of(Kind.VERSION)) {
      var written = new Written(version, report);
      drafts.runtimeOf(version).filter(Runtime::azure).ifPresent(written::version);
    }
  }

  private record Written(Draft draft, Consumer<Diagnostic> report) {
    void cluster() {
      warn("network.docker_bridge_cidr", "nodes have no Docker bridge any more", "");
      warn(
          "load_balancer.subnet",
          "the address is taken from the subnet of the nodes",
          "The Azure ML extension has no setting for another subnet.");
      if (ClusterSort.of(draft) == ClusterSort.KUBECONFIG) {
        warn("purpose", "is of clusters that serve a workspace", "");
        draft
            .entries("instance_type")
            .keySet()
            .forEach(label ->
                warn(
                    "instance_type." + label,
                    "only Azure ML's extension reads it, and this cluster has none",
                    "Runtime kubernetes takes resources of the version."));
      }
      tls();
    }

    private void tls() {
      var mode = draft.text("tls.mode").orElse("");
      if (mode.equals("auto") && ClusterSort.of(draft) != ClusterSort.KUBECONFIG) {
        say(
            "tls.mode",
            "refuses plain HTTP, but nobody makes the certificate yet",
            "Mode auto gives the front end the name of leaf_domain_label; the Azure ML extension"
                + " makes no certificate for it. Mode provided serves your own.");
      }
      if (mode.equals("provided") && ClusterSort.of(draft) != ClusterSort.CREATED) {
        say(
            "tls.mode",
            "leaves the front end as it is",
            ClusterSort.of(draft) == ClusterSort.ATTACHED
                ? "Drydock lays the certificate into the cluster, but the extension of an attached"
                    + " cluster is not its own: point sslSecret of the extension at drydock-tls."
                : "The router of runtime kubernetes speaks plain HTTP so far: let an ingress"
                    + " before it speak TLS.");
      }
      var provided = List.of("certificate", "key", "cname");
      if (!mode.equals("provided") && draft.sound("tls.mode")) {
        provided.forEach(name -> warn("tls." + name, "is of tls mode provided", ""));
      }
      if (!mode.equals("auto") && draft.sound("tls.mode")) {
        warn("tls.leaf_domain_label", "is of tls mode auto", "");
      }
    }

    void version(Runtime runtime) {
      warn(
          "environment.build.dockerfile",
          "Dockerfiles are not built yet",
          "Images are built of base_image and conda_file.");
      warn(
          "environment.build.dockerfile_steps",
          "Dockerfiles are not built yet",
          "Images are built of base_image and conda_file.");
      warn(
          "code.arguments",
          "the scoring script is called without arguments",
          "Azure has no field for them: environment variables reach the script.");
      warn("autoscale.max_wait_probability", "is of autoscale mode slo", "");
      if (!draft.flag("data_collection.enabled") && draft.sound("data_collection.enabled")) {
        warn("data_collection.sampling_rate", "nothing is collected unless enabled", "");
        warn("data_collection.rolling", "nothing is collected unless enabled", "");
      }
      if (runtime == Runtime.MANAGED) {
        managed();
      }
    }

    /// A managed deployment is whole machines, a fixed number of them.
    private void managed() {
      for (var name : List.of("cpu", "cpu_limit", "memory_gb", "memory_limit_gb")) {
        warn("resources." + name, "a managed version has the whole machine", "vm_size chooses it.");
      }
      for (var name : List.of("max", "target_utilization", "refresh_seconds")) {
        warn(
            "autoscale." + name,
            "a managed version keeps its number of machines",
            "Their number is replicas, or min of autoscale.");
      }
    }

    private void warn(String path, String label, String remedy) {
      var instead = remedy.isEmpty() ? "Take it out." : remedy;
      say(path, label, "What is written here changes nothing live. " + instead);
    }

    private void say(String path, String label, String detail) {
      if (draft.written(path)) {
        report.accept(Diagnostic.at(draft.span(path), Code.DRY0362, label, detail));
      }
    }
  }
}
