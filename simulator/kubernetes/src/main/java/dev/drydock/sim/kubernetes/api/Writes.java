package dev.drydock.sim.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.fields.Ownership;
import dev.drydock.sim.kubernetes.fields.Writer;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Admission;
import dev.drydock.sim.kubernetes.kinds.CustomSchema;
import dev.drydock.sim.kubernetes.kinds.Decoder;
import dev.drydock.sim.kubernetes.kinds.Preparation;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.kinds.Refusal.Cause;
import dev.drydock.sim.kubernetes.kinds.Validation;
import dev.drydock.sim.kubernetes.schema.ApiResource;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import java.util.ArrayList;
import java.util.List;

/// Creates, updates and applies objects: read, default, own, admit, prepare, check, store.
public final class Writes {
  private final ObjectTable objects;
  private final Catalogue catalogue;
  private final Identity identity;
  private final Admission admission;
  private final Services services;
  private final Reader reader;

  public Writes(ObjectTable objects, Catalogue catalogue, Identity identity) {
    this.objects = objects;
    this.catalogue = catalogue;
    this.identity = identity;
    this.admission = new Admission(objects);
    this.services = new Services(objects);
    this.reader = new Reader(objects);
  }

  /// Create an object from what a client sent.
  public Written create(ApiResource resource, String namespace, JsonNode raw, WriteOptions options)
      throws Refusal {
    var read = reader.read(resource, raw, options);
    var object = read.object();
    place(resource, object, namespace);
    var metadata = Json.ensure(object, "metadata");
    if (!Json.text(metadata, "resourceVersion").isEmpty()) {
      throw Refusal.badRequest("resourceVersion should not be set on objects to be created");
    }
    var zero = zero(resource);
    if (hasStatus(resource) && zero.has("status")) {
      Keeping.status(zero, object, resource);
    }
    own(resource, zero, object, options);
    return store(resource, object, options, read.unknown());
  }

  /// Store a new object whose owners are known.
  private Written store(
      ApiResource resource, ObjectNode object, WriteOptions options, List<String> unknown)
      throws Refusal {
    var metadata = Json.ensure(object, "metadata");
    var namespace = Json.text(metadata, "namespace");
    if (Json.text(metadata, "name").isEmpty()) {
      var generated = Json.text(metadata, "generateName");
      if (generated.isEmpty()) {
        throw Refusal.invalid(
            resource.qualifiedKind(),
            "",
            List.of(Cause.required("metadata.name", "name or generateName is required")));
      }
      metadata.put("name", generated + identity.suffix());
    }
    admission.namespace(resource, object, namespace);
    admission.mutate(resource, object, identity.suffix());
    Preparation.create(resource, object, hasStatus(resource));
    metadata.put("uid", identity.uid()).put("creationTimestamp", identity.now());
    metadata.remove(List.of("deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"));
    Preparation.identify(resource, object);
    check(resource, object, Validation.create(resource, object));
    services.allocate(resource, object);
    var key = key(resource, namespace, Json.text(metadata, "name"));
    if (objects.find(key).isPresent()) {
      throw Refusal.exists(resource, key.name());
    }
    admission.quota(resource, key.name(), namespace);
    if (options.dryRun()) {
      metadata.remove("resourceVersion");
      return new Written(201, object, unknown);
    }
    return new Written(201, objects.put(key, object).object(), unknown);
  }

  /// Replace an object by what a client sent whole.
  public Written replace(Stored live, ApiResource resource, JsonNode raw, WriteOptions options)
      throws Refusal {
    var read = reader.read(resource, raw, options);
    var next = read.object();
    place(resource, next, live.key().namespace());
    var uid = Json.text(next, "metadata", "uid");
    if (!uid.isEmpty() && !uid.equals(live.uid())) {
      throw Refusal.conflict(resource, resource.name(), live.key().name(), otherUid(live, uid));
    }
    return update(live, resource, next, options, read.unknown());
  }

  private static String otherUid(Stored live, String uid) {
    var key = live.key();
    return "StorageError: invalid object, Code: 4, Key: /registry/"
        + key.resource()
        + "/"
        + (key.namespace().isEmpty() ? "" : key.namespace() + "/")
        + key.name()
        + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: "
        + uid
        + ", UID in object meta: "
        + live.uid();
  }

  /// Replace an object by a patched one.
  public Written patched(Stored live, ApiResource resource, JsonNode raw, WriteOptions options)
      throws Refusal {
    var read = reader.read(resource, raw, options);
    var uid = Json.text(read.object(), "metadata", "uid");
    if (!uid.equals(live.uid())) {
      var fault = Cause.invalid("metadata.uid", "\"" + uid + "\"", "field is immutable");
      throw Refusal.invalid(resource.qualifiedKind(), live.key().name(), List.of(fault, fault));
    }
    return update(live, resource, read.object(), options, read.unknown());
  }

  /// Set the replicas of a workload, as its scale says.
  public Written scale(Stored live, ApiResource resource, int replicas, WriteOptions options)
      throws Refusal {
    if (replicas < 0) {
      throw Refusal.invalid(
          "Scale.autoscaling",
          live.key().name(),
          List.of(
              Cause.invalid(
                  "spec.replicas",
                  Integer.toString(replicas),
                  "must be greater than or equal to 0")));
    }
    var next = live.copy();
    Json.ensure(next, "spec").put("replicas", replicas);
    new Ownership(resource.type(), "")
        .update(live.object(), next, writer(resource, options.on("scale"), false));
    return save(live, resource, next, options, List.of());
  }

  /// Complete a review: an object that is answered and never stored.
  Written review(ApiResource resource, JsonNode raw, WriteOptions options) throws Refusal {
    var read = reader.read(resource, raw, options);
    var object = read.object();
    own(resource, zero(resource), object, options);
    if (resource.kind().equals("SelfSubjectReview")) {
      Json.ensure(object, "metadata").put("creationTimestamp", identity.now());
    }
    return new Written(201, object, read.unknown());
  }

  /// Complete a request for a token: named after its account, and never stored.
  Written tokenRequest(ApiResource resource, Stored account, JsonNode raw, WriteOptions options)
      throws Refusal {
    var read = reader.read(resource, raw, options);
    var object = read.object();
    var before = zero(resource);
    before.set("spec", object.path("spec").deepCopy());
    ((ObjectNode) before.path("spec")).remove("expirationSeconds");
    own(resource, before, object, options);
    var metadata = Json.ensure(object, "metadata");
    metadata.put("name", account.key().name()).put("namespace", account.key().namespace());
    metadata.put("uid", account.uid()).put("creationTimestamp", identity.now());
    return new Written(201, object, read.unknown());
  }

  /// Draw what nobody can guess.
  String drawn() {
    return identity.uid();
  }

  private Written update(
      Stored live,
      ApiResource resource,
      ObjectNode next,
      WriteOptions options,
      List<String> unknown)
      throws Refusal {
    checkVersion(live, resource, Json.text(next, "metadata", "resourceVersion"));
    if (options.subresource().equals("status")) {
      Keeping.onlyStatus(live.object(), next);
    } else if (hasStatus(resource)) {
      Keeping.status(live.object(), next, resource);
    }
    own(resource, live.object(), next, options);
    return save(live, resource, next, options, unknown);
  }

  /// Store a new state of an object whose owners are known.
  private Written save(
      Stored live,
      ApiResource resource,
      ObjectNode next,
      WriteOptions options,
      List<String> unknown)
      throws Refusal {
    Keeping.identity(live.object(), next);
    if (!options.subresource().equals("status")) {
      Preparation.countGeneration(resource, live.object(), next);
    }
    services.keep(resource, live.object(), next);
    check(resource, next, Validation.update(resource, live.object(), next));
    Ownership.keepTimes(live.object(), next);
    if (Json.same(live.object(), next)) {
      return new Written(200, live.object(), unknown);
    }
    if (live.leaving() && Json.at(next, "metadata", "finalizers").isEmpty() && goes(live, next)) {
      if (!options.dryRun()) {
        objects.remove(live.key());
      }
      return new Written(200, next, unknown);
    }
    return new Written(
        200, options.dryRun() ? next : objects.put(live.key(), next).object(), unknown);
  }

  /// A pod that still runs goes when its kubelet says so, a namespace when it is empty.
  private static boolean goes(Stored live, ObjectNode next) {
    boolean waits = Json.at(live.object(), "metadata", "deletionGracePeriodSeconds").asLong() > 0;
    return !waits && Json.at(next, "spec", "finalizers").isEmpty();
  }

  /// Lay a configuration over an object, or create it.
  public Written apply(Key key, ApiResource resource, ObjectNode config, WriteOptions options)
      throws Refusal {
    var live = objects.find(key);
    var bare = config.deepCopy();
    var version = Json.text(bare, "metadata", "resourceVersion");
    if (live.isPresent()) {
      checkVersion(live.get(), resource, version);
    }
    var metadata = Json.ensure(bare, "metadata");
    metadata.remove(List.of("resourceVersion", "creationTimestamp", "uid"));
    var unknown = reader.checkFields(resource, bare, key, options);
    dropIgnored(resource, bare, options);
    var base = live.map(Stored::object).orElseGet(() -> zero(resource));
    var writer = writer(resource, options, true);
    var result =
        new Ownership(resource.type(), identity.now()).apply(base, bare, writer, options.force());
    return switch (result) {
      case Ownership.Applied.Refused(var conflicts) ->
          throw Refusal.owned(Ownership.message(conflicts), causes(conflicts));
      case Ownership.Applied.Merged merged -> {
        var next = reader.readBack(resource, merged.object());
        if (live.isPresent()) {
          next.set("metadata", withIdentity(live.get().object(), next));
          yield save(live.get(), resource, next, options, unknown);
        }
        place(resource, next, key.namespace());
        Json.ensure(next, "metadata").put("name", key.name());
        yield store(resource, next, options, unknown);
      }
    };
  }

  private static JsonNode withIdentity(ObjectNode live, ObjectNode next) {
    var metadata = Json.ensure(next, "metadata");
    metadata.set("resourceVersion", Json.at(live, "metadata", "resourceVersion"));
    return metadata;
  }

  private static List<Cause> causes(List<Ownership.Conflict> conflicts) {
    return conflicts.stream()
        .map(conflict -> new Cause("FieldManagerConflict", conflict.message(), conflict.field()))
        .toList();
  }

  private void dropIgnored(ApiResource resource, ObjectNode config, WriteOptions options) {
    if (options.subresource().equals("status")) {
      config.retain("apiVersion", "kind", "metadata", "status");
      Json.ensure(config, "metadata").retain("name", "namespace");
    } else if (hasStatus(resource)) {
      config.remove("status");
    }
  }

  private static void place(ApiResource resource, ObjectNode object, String namespace)
      throws Refusal {
    var metadata = Json.ensure(object, "metadata");
    var given = Json.text(metadata, "namespace");
    if (!given.isEmpty() && !given.equals(namespace)) {
      throw Refusal.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
    if (resource.namespaced()) {
      metadata.put("namespace", namespace);
    }
  }

  private void own(ApiResource resource, ObjectNode live, ObjectNode next, WriteOptions options) {
    new Ownership(resource.type(), identity.now())
        .update(live, next, writer(resource, options, false));
  }

  private static Writer writer(ApiResource resource, WriteOptions options, boolean apply) {
    return new Writer(
        options.manager(), apply, resource.kindVersion().text(), options.subresource());
  }

  private static void checkVersion(Stored live, ApiResource resource, String version)
      throws Refusal {
    if (!version.isEmpty() && !version.equals(Long.toString(live.revision()))) {
      throw Refusal.modified(resource, live.key().name());
    }
  }

  private void check(ApiResource resource, ObjectNode object, List<Cause> faults) throws Refusal {
    var all = new ArrayList<>(faults);
    if (resource.custom()) {
      CustomSchema.of(objects, resource)
          .ifPresent(schema -> all.addAll(CustomSchema.check(schema, object)));
    }
    if (!all.isEmpty()) {
      throw Refusal.invalid(resource.qualifiedKind(), Json.text(object, "metadata", "name"), all);
    }
  }

  private boolean hasStatus(ApiResource resource) {
    return catalogue.find(resource.served(), resource.name() + "/status").isPresent();
  }

  private static ObjectNode zero(ApiResource resource) {
    if (resource.custom()) {
      var zero = Json.object();
      zero.putObject("metadata");
      return zero;
    }
    return Decoder.zero(resource.type());
  }

  static Key key(ApiResource resource, String namespace, String name) {
    return new Key(
        resource.served().group(), resource.name(), resource.namespaced() ? namespace : "", name);
  }
}
