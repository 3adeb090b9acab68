package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Deletes objects: at once, or by marking those that finalizers, dependants or a running pod hold.
public final class Deletions {
  /// Kinds whose deletion answers the object rather than a Status.
  private static final Set<String> ANSWER_OBJECT =
      Set.of(
          "pods",
          "services",
          "serviceaccounts",
          "persistentvolumes",
          "persistentvolumeclaims",
          "podtemplates",
          "resourcequotas",
          "storageclasses",
          "csinodes",
          "volumeattachments");

  private final ObjectTable objects;
  private final Identity identity;

  public Deletions(ObjectTable objects, Identity identity) {
    this.objects = objects;
    this.identity = identity;
  }

  /// Delete an object and return what to answer.
  ///
  /// @param options a `DeleteOptions`, possibly empty
  public ObjectNode delete(ApiResource resource, Stored stored, JsonNode options, boolean dryRun)
      throws Refusal {
    checkPolicy(options);
    checkPreconditions(resource, stored, options.path("preconditions"));
    var next = stored.copy();
    finalizers(next, policy(resource, options));
    long grace = grace(resource, stored, options);
    boolean stays = !Json.at(next, "metadata", "finalizers").isEmpty() || lives(resource, next);
    if (!stays && grace == 0) {
      if (!dryRun) {
        objects.remove(stored.key());
      }
      return ANSWER_OBJECT.contains(resource.name()) && resource.served().group().isEmpty()
          ? stored.object()
          : success(resource, stored);
    }
    if (!stored.leaving()) {
      mark(resource, next, grace);
    }
    return dryRun || Json.same(next, stored.object())
        ? next
        : objects.put(stored.key(), next).object();
  }

  /// Jobs of this version leave their pods behind unless somebody says otherwise.
  private static String policy(ApiResource resource, JsonNode options) {
    var asked = Json.text(options, "propagationPolicy");
    return asked.isEmpty() && resource.qualifiedKind().equals("Job.batch") ? "Orphan" : asked;
  }

  /// A namespace goes when it is empty; a definition when its objects are gone.
  private static boolean lives(ApiResource resource, ObjectNode next) {
    return resource.qualifiedKind().equals("Namespace")
        && !Json.at(next, "spec", "finalizers").isEmpty();
  }

  private void mark(ApiResource resource, ObjectNode next, long grace) {
    var metadata = Json.ensure(next, "metadata");
    var at = Instant.parse(identity.now()).plusSeconds(grace);
    metadata.put("deletionTimestamp", at.toString());
    if (resource.qualifiedKind().equals("Namespace")) {
      Json.ensure(next, "status").put("phase", "Terminating");
      return;
    }
    if (isDefinition(resource)) {
      terminating(next);
      return;
    }
    metadata.put("deletionGracePeriodSeconds", grace);
    if (metadata.has("generation")) {
      metadata.put("generation", metadata.get("generation").asLong() + 1);
    }
  }

  private static boolean isDefinition(ApiResource resource) {
    return resource.name().equals("customresourcedefinitions");
  }

  private void terminating(ObjectNode definition) {
    var status = Json.ensure(definition, "status");
    var conditions =
        status.get("conditions") instanceof ArrayNode there ? there : status.putArray("conditions");
    conditions
        .addObject()
        .put("type", "Terminating")
        .put("status", "True")
        .put("lastTransitionTime", identity.now())
        .put("reason", "InstanceDeletionPending")
        .put(
            "message",
            "CustomResourceDefinition marked for deletion; CustomResource deletion will begin"
                + " soon");
  }

  private static void finalizers(ObjectNode next, String policy) {
    var name =
        switch (policy) {
          case "Foreground" -> "foregroundDeletion";
          case "Orphan" -> "orphan";
          default -> "";
        };
    var metadata = Json.ensure(next, "metadata");
    if (next.path("kind").asText().equals("CustomResourceDefinition")) {
      add(metadata, "customresourcecleanup.apiextensions.k8s.io");
    }
    if (!name.isEmpty()) {
      add(metadata, name);
    }
  }

  private static void add(ObjectNode metadata, String finalizer) {
    var list =
        metadata.get("finalizers") instanceof ArrayNode there
            ? there
            : metadata.putArray("finalizers");
    for (var known : list) {
      if (known.asText().equals(finalizer)) {
        return;
      }
    }
    list.add(finalizer);
  }

  /// Only a pod that a node knows takes its time.
  private static long grace(ApiResource resource, Stored stored, JsonNode options) {
    if (!resource.qualifiedKind().equals("Pod")
        || Json.text(stored.object(), "spec", "nodeName").isEmpty()
        || Json.text(stored.object(), "status", "phase").matches("Succeeded|Failed")) {
      return 0;
    }
    return options
        .path("gracePeriodSeconds")
        .asLong(Json.at(stored.object(), "spec", "terminationGracePeriodSeconds").asLong(30));
  }

  private static void checkPolicy(JsonNode options) throws Refusal {
    var policy = Json.text(options, "propagationPolicy");
    if (!policy.isEmpty() && !policy.matches("Foreground|Background|Orphan")) {
      throw Refusal.invalid(
          "DeleteOptions.meta.k8s.io",
          "",
          List.of(
              Cause.unsupported(
                  "propagationPolicy",
                  policy,
                  List.of("\"Foreground\"", "\"Background\"", "\"Orphan\"", "\"nil\""))));
    }
  }

  private static void checkPreconditions(
      ApiResource resource, Stored stored, JsonNode preconditions) throws Refusal {
    var uid = Json.text(preconditions, "uid");
    if (!uid.isEmpty() && !uid.equals(stored.uid())) {
      throw Refusal.conflict(
          resource,
          resource.kind(),
          stored.key().name(),
          "the UID in the precondition ("
              + uid
              + ") does not match the UID in record ("
              + stored.uid()
              + "). The object might have been deleted and then recreated");
    }
    var version = Json.text(preconditions, "resourceVersion");
    if (!version.isEmpty() && !version.equals(Long.toString(stored.revision()))) {
      throw Refusal.conflict(
          resource,
          resource.kind(),
          stored.key().name(),
          "the ResourceVersion in the precondition ("
              + version
              + ") does not match the ResourceVersion in record ("
              + stored.revision()
              + "). The object might have been modified");
    }
  }

  private static ObjectNode success(ApiResource resource, Stored stored) {
    var status = Json.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    var details = status.put("status", "Success").putObject("details");
    details.put("name", stored.key().name());
    if (!resource.served().group().isEmpty()) {
      details.put("group", resource.served().group());
    }
    details.put("kind", resource.name()).put("uid", stored.uid());
    return status;
  }
}
