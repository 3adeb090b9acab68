package dev.drydock.sim.azure.ml;

import dev.drydock.sim.azure.arm.Refused;
import dev.drydock.sim.azure.type.Entries;
import dev.drydock.sim.azure.type.Entry;
import java.util.List;

/// Knows which deployments use an asset; one that is used cannot be deleted.
///
/// Source: azure-docs v1/how-to-deploy-and-where.md (a registered model in use by an active
/// deployment cannot be deleted).
public final class Uses {
  private final Entries entries;

  public Uses(Entries entries) {
    this.entries = entries;
  }

  void refuseUsed(Entry version) {
    var workspace = version.id().parent().parent();
    for (var deployment : entries.below(workspace, Deployments.TYPE)) {
      if (used(deployment).stream().anyMatch(id -> id.equalsIgnoreCase(version.id().text()))) {
        throw Refused.of(
            409,
            "Conflict",
            "'%s' is used by the deployment '%s' and cannot be deleted."
                .formatted(version.id().text(), deployment.id().text()));
      }
    }
  }

  private static List<String> used(Entry deployment) {
    var properties = deployment.properties();
    return List.of(
        properties.path("model").asText(),
        properties.path("environmentId").asText(),
        properties.at("/codeConfiguration/codeId").asText());
  }
}
