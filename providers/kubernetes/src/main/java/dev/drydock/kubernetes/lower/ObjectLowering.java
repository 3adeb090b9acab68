package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.type.FreeManifest;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.kubernetes.type.Scopes;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.free.FreeType;
import dev.drydock.spi.free.Leaves;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.Quantity;
import dev.drydock.spi.object.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lowers a `kubernetes_object` to the object that its manifest describes.
final class ObjectLowering {
  private static final String DEFINITION = "CustomResourceDefinition";
  private static final List<String> NOT_IN_METADATA = List.of("labels", "annotations");

  /// Where quantities stand in the bodies of built-in kinds.
  private static final Pattern QUANTITIES =
      Pattern.compile(
          ".*\\b(requests|limits|capacity|allocatable|hard|max|min|default|defaultRequest|sizeLimit"
              + "|averageValue|divisor|overhead)\\b.*");

  private final Resource resource;
  private final Spec spec;
  private final Resource cluster;
  private final List<Edge> needs = new ArrayList<>();

  private ObjectLowering(Resource resource, Spec spec) {
    this.resource = resource;
    this.spec = spec;
    this.cluster = spec.follow(resource, "cluster").orElseThrow();
  }

  static List<DesiredObject> lower(Resource resource, Spec spec) {
    return List.of(new ObjectLowering(resource, spec).object());
  }

  private DesiredObject object() {
    var manifest = manifest(resource);
    var id = id(resource, spec);
    needs.add(new Edge(cluster.address(), Role.AKS));
    needs.add(new Edge(cluster.address(), Role.NAMESPACE));
    definition(id).ifPresent(one -> needs.add(new Edge(one.address(), Role.SELF)));
    var leaves = new LinkedHashMap<String, Value>();
    Leaves.of(asserted(manifest, id), false)
        .forEach((path, value) -> leaves.put(path, named(value)));
    var arguments = new LinkedHashMap<String, Value>();
    arguments.put("wait", resource.attributes().value("wait"));
    return new DesiredObject(
        ObjectAddress.of(resource.address(), Role.SELF),
        id,
        type(manifest, id, leaves),
        leaves,
        arguments,
        needs,
        containers(id),
        DesiredObject.Present.REFUSE);
  }

  private static List<ObjectId> containers(ObjectId.Kubernetes id) {
    return id.namespace().isEmpty()
        ? List.of(id.cluster())
        : List.of(id.cluster(), Manifests.NAMESPACE.id(id.cluster(), "", id.namespace()));
  }

  private static Value.Mapping manifest(Resource resource) {
    return resource.attributes().value("manifest").unwrapped() instanceof Value.Mapping mapping
        ? mapping
        : mapping(new LinkedHashMap<>());
  }

  private static String text(Value.Mapping manifest, String path) {
    return Leaves.at(manifest, path).unwrapped() instanceof Value.Text(var text) ? text : "";
  }

  private static ObjectId.Kubernetes id(Resource resource, Spec spec) {
    var manifest = manifest(resource);
    var cluster = spec.follow(resource, "cluster").orElseThrow();
    var group = group(manifest);
    var kind = text(manifest, "kind");
    var written = text(manifest, "metadata.namespace");
    boolean global = isGlobal(group, kind, cluster, spec).orElse(written.isEmpty());
    var namespace = written.isEmpty() ? ClusterIdentity.namespace(cluster, spec) : written;
    return new ObjectId.Kubernetes(
        ClusterIdentity.of(cluster, spec),
        group,
        kind,
        global ? "" : namespace,
        text(manifest, "metadata.name"));
  }

  private static String group(Value.Mapping manifest) {
    var version = text(manifest, "apiVersion");
    int slash = version.indexOf('/');
    return slash < 0 ? "" : version.substring(0, slash);
  }

  /// Whether a kind is in no namespace, as far as the table or a definition in the spec tells: of
  /// any other kind the manifest tells by naming a namespace.
  private static Optional<Boolean> isGlobal(
      String group, String kind, Resource cluster, Spec spec) {
    if (Scopes.isBuiltIn(group) || Scopes.isGlobal(group, kind)) {
      return Optional.of(Scopes.isGlobal(group, kind));
    }
    return definition(group, kind, cluster, spec)
        .map(one -> text(manifest(one), "spec.scope").equals("Cluster"));
  }

  private Optional<Resource> definition(ObjectId.Kubernetes id) {
    return definition(id.group(), id.kind(), cluster, spec);
  }

  /// Return the definition of a kind, where the spec has it.
  private static Optional<Resource> definition(
      String group, String kind, Resource cluster, Spec spec) {
    return spec.of(Kind.KUBERNETES_OBJECT).stream()
        .filter(one ->
            one.attributes().reference("cluster").filter(cluster.address()::equals).isPresent())
        .filter(one -> text(manifest(one), "kind").equals(DEFINITION))
        .filter(one -> text(manifest(one), "spec.group").equals(group))
        .filter(one -> text(manifest(one), "spec.names.kind").equals(kind))
        .findFirst();
  }

  /// Leave out what is the identity, and what the cluster itself writes; hide what is secret.
  private Value.Mapping asserted(Value.Mapping manifest, ObjectId.Kubernetes id) {
    var entries = new LinkedHashMap<>(manifest.entries());
    Stream.of("apiVersion", "kind", "status").forEach(entries::remove);
    entries.computeIfPresent("metadata", (_, value) -> metadata(value));
    entries.remove("metadata", Value.object(new LinkedHashMap<>()));
    if (isHidden(resource)) {
      entries.replaceAll((_, value) -> value.hidden());
    }
    if (FreeManifest.isSecret(id)) {
      for (var name : FreeManifest.secrets()) {
        entries.computeIfPresent(name, (_, value) -> hidden(value));
      }
    }
    return mapping(entries);
  }

  /// Whether the manifest is a secret as a whole, and so is every part of it.
  private static boolean isHidden(Resource resource) {
    return resource.attributes().value("manifest") instanceof Value.Sensitive;
  }

  private static Value metadata(Value value) {
    var entries = new LinkedHashMap<String, Value>();
    if (value.unwrapped() instanceof Value.Mapping mapping) {
      entries.putAll(mapping.entries());
    }
    entries.keySet().retainAll(NOT_IN_METADATA);
    return Value.object(entries);
  }

  private static Value hidden(Value value) {
    if (!(value instanceof Value.Mapping mapping)) {
      return value.hidden();
    }
    var entries = new LinkedHashMap<String, Value>();
    mapping.entries().forEach((name, entry) -> entries.put(name, entry.hidden()));
    return mapping(entries);
  }

  private static Value.Mapping mapping(SequencedMap<String, Value> entries) {
    return new Value.Mapping(Value.object(entries).type(), entries);
  }

  /// Let a reference to another object mean its name.
  private Value named(Value value) {
    if (!(value instanceof Value.Reference(var address))) {
      return value;
    }
    needs.add(new Edge(address, Role.SELF));
    return Value.of(text(manifest(spec.at(address)), "metadata.name"));
  }

  private static ObjectType type(
      Value.Mapping manifest, ObjectId.Kubernetes id, SequencedMap<String, Value> leaves) {
    var fields = new ArrayList<Field>();
    leaves.forEach((path, value) -> fields.add(field(path, value)));
    return FreeType.of(
        Manifest.PROVIDER,
        text(manifest, "apiVersion") + "/" + id.kind(),
        fields,
        Duration.ofSeconds(1));
  }

  private static Field field(String path, Value value) {
    var words = Leaves.words(path);
    var field = Field.of(path, "manifest." + words).compared(comparison(words, value));
    return value.isSensitive() ? field.secret() : field;
  }

  private static Comparison comparison(String words, Value value) {
    boolean number =
        value instanceof Value.Number
            || (value instanceof Value.Text(var text) && Quantity.parse(text).isPresent());
    return number && QUANTITIES.matcher(words).matches() ? Comparison.QUANTITY : Comparison.EXACT;
  }
}
