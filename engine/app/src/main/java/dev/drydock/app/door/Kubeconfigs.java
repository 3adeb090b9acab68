package dev.drydock.app.door;

import dev.drydock.spi.ClusterAccess;
import dev.drydock.spi.ProviderFault;
import dev.drydock.spi.object.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Gives access to every cluster: managed ones through Azure, others by a kubeconfig file.
///
/// @param managed asked about ids of Resource Manager
/// @param directory what a relative path in a spec resolves against
/// @param environment where `KUBECONFIG` and `HOME` are looked up
public record Kubeconfigs(ClusterAccess managed, Path directory, Map<String, String> environment)
    implements ClusterAccess {

  @Override
  public Access access(ObjectId cluster) {
    return switch (cluster) {
      case ObjectId.Arm _ -> managed.access(cluster);
      case ObjectId.Context(var path, var context) -> read(file(path), context);
      case ObjectId.Kubernetes _ ->
          throw new IllegalArgumentException(
              cluster + " is in a cluster and is none. This is a bug in Drydock.");
    };
  }

  private Path file(String path) {
    if (!path.isEmpty()) {
      return directory.resolve(path);
    }
    return Optional.ofNullable(environment.get("KUBECONFIG"))
        .map(Path::of)
        .orElseGet(() -> Path.of(environment.getOrDefault("HOME", "."), ".kube", "config"));
  }

  private static Access read(Path file, String context) {
    try {
      var text = Files.readString(file);
      return new Access.Granted(context.isEmpty() ? text : choosing(text, context));
    } catch (IOException unreadable) {
      return new Access.Refused(
          new ProviderFault.Rejected("Kubeconfig", "The kubeconfig " + file + " cannot be read."));
    }
  }

  private static String choosing(String text, String context) {
    var others = text.lines().filter(line -> !line.startsWith("current-context:")).toList();
    return String.join("\n", others) + "\ncurrent-context: " + context + "\n";
  }
}
