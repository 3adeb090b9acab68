package dev.drydock.trials.run;

import dev.drydock.core.plan.Change;
import dev.drydock.spi.object.ObjectId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Everything that is there and nobody else's is what the spec says: nothing is left over.
final class NoOrphans implements Checker {
  private static final String OURS = "labelSelector=app.kubernetes.io%2Fmanaged-by%3Ddrydock";
  private static final List<String> COLLECTIONS =
      List.of(
          "/api/v1/namespaces",
          "/api/v1/secrets",
          "/api/v1/services",
          "/api/v1/configmaps",
          "/apis/apps/v1/deployments");
  private static final Pattern NAMES = Pattern.compile("\"metadata\":\\{\"name\":\"([^\"]+)\"");

  @Override
  public void check(Course course) {
    var wanted =
        course.afterwards().changes().stream()
            .map(Change::id)
            .collect(Collectors.toCollection(TreeSet::new));
    checkResources(course.neighbours(), wanted);
    checkClusters(course, wanted);
  }

  private static void checkResources(Neighbours neighbours, Set<ObjectId> wanted) {
    var keys = wanted.stream().map(ObjectId::key).collect(Collectors.toSet());
    for (var id : neighbours.resources()) {
      if (!Neighbours.isForeign(id) && !keys.contains(id.toLowerCase(Locale.ROOT))) {
        throw new AssertionError("Left over: " + id);
      }
    }
  }

  private static void checkClusters(Course course, Set<ObjectId> wanted) {
    var names =
        wanted.stream()
            .filter(ObjectId.Kubernetes.class::isInstance)
            .map(id -> ((ObjectId.Kubernetes) id).name())
            .collect(Collectors.toSet());
    for (var cluster : course.platform().clusterNames()) {
      for (var collection : COLLECTIONS) {
        var path = collection + "?" + OURS;
        var text = course.neighbours().cluster(cluster, "GET", path, "").text();
        NAMES
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(name -> !names.contains(name))
            .findFirst()
            .ifPresent(name -> {
              throw new AssertionError("Left over in " + cluster + collection + ": " + name);
            });
      }
    }
  }
}
