package dev.drydock.sim.azure.aks;

import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.wire.Response;
import java.util.List;
import java.util.Optional;

/// The Kubernetes versions on offer, newest first.
///
/// Source: the AKS release calendar as of the world's beginning.
public final class KubernetesVersions {
  /// @param minor such as `1.34`
  /// @param patches newest first
  private record Offer(String minor, List<String> patches, boolean preview, boolean byDefault) {}

  private static final List<Offer> OFFERS =
      List.of(
          new Offer("1.35", List.of("1.35.0"), true, false),
          new Offer("1.34", List.of("1.34.2", "1.34.1", "1.34.0"), false, false),
          new Offer("1.33", List.of("1.33.6", "1.33.5", "1.33.4"), false, true),
          new Offer("1.32", List.of("1.32.10", "1.32.9", "1.32.8"), false, false));

  private KubernetesVersions() {}

  /// Return the full version that an asked one means; `1.34` means its newest patch.
  static Optional<String> resolve(String asked) {
    if (asked.isEmpty()) {
      return OFFERS.stream().filter(Offer::byDefault).map(o -> o.patches().getFirst()).findFirst();
    }
    return OFFERS.stream()
        .filter(offer -> offer.minor().equals(asked) || offer.patches().contains(asked))
        .map(offer -> offer.minor().equals(asked) ? offer.patches().getFirst() : asked)
        .findFirst();
  }

  /// Name every version on offer.
  static List<String> offered() {
    return OFFERS.stream().flatMap(offer -> offer.patches().stream()).toList();
  }

  static Route route() {
    return new Route(
        "GET",
        "/subscriptions/{subscription}/providers/Microsoft.ContainerService/locations/{location}/kubernetesVersions",
        "Microsoft.ContainerService/locations",
        KubernetesVersions::list);
  }

  private static Response list(Call call) {
    var body = Json.object();
    var values = body.putArray("values");
    for (var offer : OFFERS) {
      var node = values.addObject();
      node.put("version", offer.minor());
      node.putObject("capabilities").putArray("supportPlan").add("KubernetesOfficial");
      if (offer.preview()) {
        node.put("isPreview", true);
      }
      if (offer.byDefault()) {
        node.put("isDefault", true);
      }
      var patches = node.putObject("patchVersions");
      for (var patch : offer.patches()) {
        patches.putObject(patch).putArray("upgrades");
      }
    }
    return Response.json(200, body.toString());
  }
}
