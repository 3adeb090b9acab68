package dev.drydock.azure.write;

import com.azure.core.util.Context;
import com.azure.resourcemanager.containerservice.fluent.models.CredentialResultsInner;
import dev.drydock.azure.arm.Arm;
import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.http.AzureHttp;
import dev.drydock.azure.http.Outcome;
import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Asks managed clusters for an administrator's kubeconfig, through the SDK.
public final class AdminCredentials {
  private final Arm arm;
  private final Sdk sdk;

  public AdminCredentials(Arm arm, Sdk sdk) {
    this.arm = arm;
    this.sdk = sdk;
  }

  public Access access(ObjectId cluster) {
    var id = ArmId.of(cluster);
    var clusters = sdk.clusters(id.subscription()).getManagedClusters();
    var granted = new AtomicReference<@Nullable CredentialResultsInner>();
    var outcome =
        AzureHttp.caught(() -> {
          var response =
              clusters.listClusterAdminCredentialsWithResponse(
                  id.group(), id.name(), null, Context.NONE);
          granted.set(response.getValue());
          return AzureHttp.answer(response.getStatusCode(), Sdk.headers(response), null);
        });
    if (Arm.notFound(outcome)) {
      return new Access.NoCluster();
    }
    return outcome instanceof Outcome.Answer answer && answer.good()
        ? access(id, granted.get())
        : new Access.Refused(arm.faults().ofRead(outcome));
  }

  private static Access access(ArmId id, @Nullable CredentialResultsInner credentials) {
    if (credentials == null
        || credentials.kubeconfigs() == null
        || credentials.kubeconfigs().isEmpty()) {
      var message = "The cluster " + id.name() + " gives no kubeconfig to an administrator.";
      return new Access.Refused(new ProviderFault.Rejected("NoCredentials", message));
    }
    var kubeconfig = credentials.kubeconfigs().getFirst().value();
    return new Access.Granted(new String(kubeconfig, StandardCharsets.UTF_8));
  }
}
