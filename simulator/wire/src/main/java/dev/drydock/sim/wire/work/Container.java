package dev.drydock.sim.wire.work;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A container that has begun; its text form has no values.
///
/// @param image as its pod names it
/// @param command instead of what the image runs; empty to leave it
/// @param environment by name, in the order of the pod
/// @param secrets what must not be told, such as the values of the Secrets that it has
public record Container(
    Pod pod,
    String image,
    List<String> command,
    List<String> arguments,
    SequencedMap<String, String> environment,
    List<Mounted> mounted,
    List<String> secrets) {
  /// Whose container it is.
  ///
  /// @param cluster the name of the cluster that it runs in
  /// @param account the service account that it runs as
  public record Pod(
      String cluster, String namespace, String name, String account, String container) {}

  public Container {
    command = List.copyOf(command);
    arguments = List.copyOf(arguments);
    environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
    mounted = List.copyOf(mounted);
    secrets = List.copyOf(secrets);
  }

  /// Return the last segment of the image's path, without tag and digest.
  public String program() {
    var path = image.replaceFirst("@.*", "");
    var last = path.substring(path.lastIndexOf('/') + 1);
    return last.replaceFirst(":.*", "");
  }

  @Override
  public String toString() {
    return pod + " " + image + " " + arguments;
  }
}
