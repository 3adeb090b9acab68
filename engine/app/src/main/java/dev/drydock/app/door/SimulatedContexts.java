package dev.drydock.app.door;

import dev.drydock.spi.ClusterAccess.Access;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import java.util.Optional;
import java.util.function.Function;

/// Takes contexts for the names of clusters of a simulated world; no file is read.
///
/// @param kubeconfigs finds the kubeconfig of a cluster by its name
public record SimulatedContexts(Function<String, Optional<String>> kubeconfigs)
    implements Contexts {

  @Override
  public Access access(ObjectId.Context context) {
    var name = context.context();
    return kubeconfigs
        .apply(name)
        .<Access>map(Access.Granted::new)
        .orElseGet(() -> new Access.Refused(unknown(name)));
  }

  private static ProviderFault unknown(String name) {
    return name.isEmpty()
        ? new ProviderFault.Rejected(
            "Kubeconfig",
            "In the simulated world the kubeconfig block has to name a context: that of a cluster"
                + " declared by simulator { cluster \"NAME\" {} }.")
        : new ProviderFault.Rejected(
            "Kubeconfig",
            "The simulated world has no cluster \""
                + name
                + "\". Declare it: simulator { cluster \""
                + name
                + "\" {} }.");
  }
}
