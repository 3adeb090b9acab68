package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.field.InstanceTypeFields;
import dev.drydock.kubernetes.field.SecretFields;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Lowers what a `cluster` resource wants inside the cluster.
///
/// A namespace that is there already is used as it is, never changed and never deleted, like a
/// resource group: a namespace is a place, other people may live in it, and taking it over would
/// let a destroy take their things along.
public final class ClusterLowering {
  private static final String DEFAULT = "default";

  private final Resource cluster;
  private final Spec spec;
  private final ObjectId id;

  private ClusterLowering(Resource cluster, Spec spec) {
    this.cluster = cluster;
    this.spec = spec;
    this.id = ClusterIdentity.of(cluster, spec);
  }

  /// Return the objects of a cluster resource, sorted by role and label.
  public static List<DesiredObject> lower(Resource cluster, Spec spec) {
    var lowering = new ClusterLowering(cluster, spec);
    var objects = new ArrayList<DesiredObject>();
    lowering.addNamespace(objects);
    new TreeMap<>(cluster.attributes().blocks("instance_type"))
        .forEach((label, block) -> objects.add(lowering.instanceType(label, block)));
    lowering.addSecret(objects);
    lowering.addNamespacesOfEndpoints(objects);
    objects.addAll(RouterLowering.lower(cluster, spec));
    return objects;
  }

  private void addNamespace(List<DesiredObject> objects) {
    var name = ClusterIdentity.namespace(cluster, spec);
    if (!name.equals(DEFAULT)) {
      objects.add(namespace(ObjectAddress.of(cluster.address(), Role.NAMESPACE), name));
    }
  }

  /// Several endpoints may share a namespace, so theirs are the cluster's.
  private void addNamespacesOfEndpoints(List<DesiredObject> objects) {
    Hosted.on(cluster, spec).stream()
        .flatMap(Hosted::namespaces)
        .filter(name -> !name.equals(DEFAULT))
        .filter(name -> !name.equals(ClusterIdentity.namespace(cluster, spec)))
        .distinct()
        .sorted()
        .map(name -> namespace(new ObjectAddress(cluster.address(), Role.NAMESPACE, name), name))
        .forEach(objects::add);
  }

  private DesiredObject namespace(ObjectAddress address, String name) {
    return object(
        address,
        Manifests.NAMESPACE,
        Manifests.NAMESPACE.id(id, "", name),
        new LinkedHashMap<>(),
        Role.AKS,
        DesiredObject.Present.USE);
  }

  private DesiredObject instanceType(String label, Attributes block) {
    var cpu = Value.of(Texts.cores(block.number("cpu")));
    var memory = Value.of(Texts.gibibytes(block.number("memory_gb")));
    var fields = new LinkedHashMap<String, Value>();
    fields.put(InstanceTypeFields.NODE_SELECTOR, selector(block));
    fields.put(InstanceTypeFields.CPU, cpu);
    fields.put(InstanceTypeFields.MEMORY, memory);
    fields.put(InstanceTypeFields.CPU_LIMIT, cpu);
    fields.put(InstanceTypeFields.MEMORY_LIMIT, memory);
    fields.put(InstanceTypeFields.GPU, block.value("gpu"));
    fields.put(InstanceTypeFields.FPGA, devices(block));
    return object(
        new ObjectAddress(cluster.address(), Role.INSTANCE_TYPE, label),
        Manifests.INSTANCE_TYPE,
        Manifests.INSTANCE_TYPE.id(id, "", label),
        fields,
        Role.EXTENSION,
        DesiredObject.Present.REFUSE);
  }

  private void addSecret(List<DesiredObject> objects) {
    var tls = cluster.attributes().block("tls");
    if (tls.flatMap(block -> block.optionalText("mode")).filter("provided"::equals).isEmpty()) {
      return;
    }
    var fields = new LinkedHashMap<String, Value>();
    fields.put(SecretFields.CERTIFICATE, tls.get().value("certificate"));
    fields.put(SecretFields.CERTIFICATE_KEY, tls.get().value("key"));
    objects.add(
        object(
            ObjectAddress.of(cluster.address(), Role.SECRET),
            Manifests.SECRET,
            Manifests.SECRET.id(
                id, ClusterIdentity.EXTENSION_NAMESPACE, ClusterIdentity.TLS_SECRET),
            fields,
            Role.EXTENSION,
            DesiredObject.Present.REFUSE));
  }

  private DesiredObject object(
      ObjectAddress address,
      Manifest manifest,
      ObjectId objectId,
      SequencedMap<String, Value> fields,
      Role needs,
      DesiredObject.Present present) {
    return new DesiredObject(
        address,
        objectId,
        manifest.type(),
        fields,
        new LinkedHashMap<>(),
        List.of(new Edge(cluster.address(), needs)),
        List.of(id),
        present);
  }

  private static Value selector(Attributes block) {
    var texts = new LinkedHashMap<String, String>();
    new TreeMap<>(block.entries("node_selector"))
        .forEach((name, value) -> {
          if (value instanceof Value.Text(var text)) {
            texts.put(name, text);
          }
        });
    return Value.textMap(texts);
  }

  /// An FPGA is asked for by the name under which a pool's device plugin announces it.
  private Value devices(Attributes block) {
    var counts = new LinkedHashMap<String, Value>();
    block
        .optionalNumber("fpga")
        .filter(count -> count.signum() > 0)
        .ifPresent(count -> announced().ifPresent(name -> counts.put(name, Value.of(count))));
    return InstanceTypeFields.devices(counts);
  }

  private Optional<String> announced() {
    return cluster.attributes().blocks("node_pool").values().stream()
        .flatMap(pool -> pool.entries("extended_resources").sequencedKeySet().stream())
        .filter(name -> !name.endsWith("/gpu"))
        .sorted()
        .findFirst();
  }
}
