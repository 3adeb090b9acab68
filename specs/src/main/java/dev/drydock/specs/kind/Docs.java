package dev.drydock.specs.kind;

import java.util.Map;

/// What the blocks of a spec's top level are for, one line each.
public final class Docs {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("drydock", "The spec itself: the name of all that it owns."),
          Map.entry("variable", "A value that is given when the spec is used."),
          Map.entry("locals", "Names for values of the spec, to be used as local.NAME."),
          Map.entry("output", "A value that the spec publishes."),
          Map.entry("simulator", "Do everything on the bundled simulator instead of the cloud."),
          Map.entry("module", "Another directory's spec, as a part of this one."),
          Map.entry("check", "What must hold of the whole, looked at after every plan and apply."),
          Map.entry("import", "Take over objects that exist already."),
          Map.entry("moved", "Say what a resource was called before, so that its objects stay."),
          Map.entry("removed", "Give up a resource that is no longer in the spec."));

  private Docs() {}

  /// Return what a block of the top level is for; empty for a word that is none.
  public static String of(String word) {
    return Kinds.named(word).map(Docs::of).orElseGet(() -> SETTINGS.getOrDefault(word, ""));
  }

  /// Return what a kind is.
  public static String of(Kind kind) {
    return switch (kind) {
      case AZURE -> "The platform: subscription, resource group and region.";
      case WORKSPACE -> "An Azure Machine Learning workspace.";
      case CLUSTER -> "A Kubernetes cluster: created on AKS, attached, or any by its kubeconfig.";
      case MODEL -> "A version of a trained model.";
      case ENDPOINT -> "An address that clients send requests to.";
      case VERSION -> "A version of an endpoint: a model, how it runs, and its share of traffic.";
      case AZURE_OBJECT -> "Any object of Resource Manager, in Azure's own words.";
      case KUBERNETES_OBJECT -> "Any object of a cluster, as a manifest.";
    };
  }
}
