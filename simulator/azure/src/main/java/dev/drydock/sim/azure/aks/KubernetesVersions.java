package dev.drydock.sim.azure.aks;

import dev.drydock.sim.azure.arm.Call;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.arm.Route;
import dev.drydock.sim.wire.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The Kubernetes versions on offer at an instant, newest first: previews, and what is generally
/// available and not yet at its end of life. The default is the newest but one of the latter.
///
/// Source: MicrosoftDocs/azure-aks-docs, supported-kubernetes-versions.md (2026-08-21).
public final class KubernetesVersions {
  /// @param minor such as `1.34`
  /// @param patch the newest patch on offer; those before it, down to 0, are on offer too
  private record Release(String minor, String preview, String general, String end, int patch) {
    boolean offered(Instant now) {
      return began(preview, now) && !began(end, now);
    }

    boolean isPreview(Instant now) {
      return !began(general, now);
    }

    String newest() {
      return minor + "." + patch;
    }

    /// Return the patches on offer, at most three, newest first.
    List<String> patches() {
      return IntStream.rangeClosed(Math.max(0, patch - 2), patch)
          .mapToObj(number -> minor + "." + number)
          .toList()
          .reversed();
    }

    private static boolean began(String month, Instant now) {
      return !Instant.parse(month + "-01T00:00:00Z").isAfter(now);
    }
  }

  private static final List<Release> RELEASES =
      List.of(
          new Release("1.37", "2026-09", "2026-10", "2027-10", 0),
          new Release("1.36", "2026-05", "2026-06", "2027-06", 1),
          new Release("1.35", "2026-02", "2026-03", "2027-03", 2),
          new Release("1.34", "2025-10", "2025-11", "2026-11", 2),
          new Release("1.33", "2025-05", "2025-06", "2026-07", 6),
          new Release("1.32", "2025-02", "2025-04", "2026-03", 10),
          new Release("1.31", "2024-10", "2024-11", "2025-11", 13),
          new Release("1.30", "2024-06", "2024-07", "2025-08", 14));

  private KubernetesVersions() {}

  /// Return the full version that an asked one means; `1.34` means its newest patch, nothing the
  /// default.
  static Optional<String> resolve(String asked, Instant now) {
    if (asked.isEmpty()) {
      return Optional.of(standard(now).newest());
    }
    return offered(now).stream()
        .filter(release -> release.minor().equals(asked) || release.patches().contains(asked))
        .map(release -> release.minor().equals(asked) ? release.newest() : asked)
        .findFirst();
  }

  /// Name every version on offer.
  static List<String> names(Instant now) {
    return offered(now).stream().flatMap(release -> release.patches().stream()).toList();
  }

  private static List<Release> offered(Instant now) {
    return RELEASES.stream().filter(release -> release.offered(now)).toList();
  }

  private static Release standard(Instant now) {
    var general = offered(now).stream().filter(release -> !release.isPreview(now)).toList();
    return general.size() > 1 ? general.get(1) : RELEASES.getFirst();
  }

  static Route route() {
    return new Route(
        "GET",
        "/subscriptions/{subscription}/providers/Microsoft.ContainerService/locations"
            + "/{location}/kubernetesVersions",
        "Microsoft.ContainerService/locations",
        KubernetesVersions::list);
  }

  private static Response list(Call call) {
    var body = Json.object();
    var values = body.putArray("values");
    for (var offer : offered(call.at())) {
      var node = values.addObject();
      node.put("version", offer.minor());
      node.putObject("capabilities").putArray("supportPlan").add("KubernetesOfficial");
      if (offer.isPreview(call.at())) {
        node.put("isPreview", true);
      }
      if (offer.equals(standard(call.at()))) {
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
