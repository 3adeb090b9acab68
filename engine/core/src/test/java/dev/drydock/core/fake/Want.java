package dev.drydock.core.fake;

import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.DesiredObject.Present;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.ObjectType;
import dev.drydock.spi.object.ObjectType.Replacement;
import dev.drydock.spi.object.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// An object that a test wants, said in few words.
public record Want(DesiredObject object) {
  public static final Field SIZE = Field.of("properties.size", "size");
  public static final Field REGION =
      Field.of("location", "location").compared(Comparison.CASELESS).replacing();
  public static final Field KEY = Field.of("properties.key", "key").secret();
  public static final Field NOTE = Field.of("properties.note", "note");

  public static final ObjectType THING = type("thing", Replacement.DELETE_FIRST, 60);
  public static final ObjectType ASSET = type("asset", Replacement.CREATE_FIRST, 10);
  public static final ObjectType VERSION =
      new ObjectType(
          "fake",
          "version",
          1,
          List.of(
              Field.of("image", "environment.image"),
              Field.of("sku", "vm_size").replacing(),
              Field.of("tags.drydock-traffic", "traffic"),
              Field.of("tags.drydock-default", "default"),
              Field.of("tags.drydock-role", "role")),
          Replacement.DELETE_FIRST,
          Duration.ofMinutes(6));
  public static final ObjectType TRAFFIC =
      new ObjectType(
          "fake",
          "traffic",
          1,
          List.of(
              Field.of("properties.traffic", "traffic"),
              Field.of("properties.mirrorTraffic", "mirror")),
          Replacement.DELETE_FIRST,
          Duration.ofSeconds(30));

  private static ObjectType type(String name, Replacement replacement, int seconds) {
    return new ObjectType(
        "fake",
        name,
        1,
        List.of(SIZE, REGION, KEY, NOTE),
        replacement,
        Duration.ofSeconds(seconds));
  }

  /// Want a thing of size 1 at `address`.
  public static Want thing(String address) {
    return of(address, THING).with("properties.size", Value.of(1));
  }

  public static Want asset(String address, String name) {
    return of(address, ASSET).named(name).with("properties.size", Value.of(1));
  }

  /// Want `version.E.V` in endpoint E.
  public static Want version(String endpoint, String name, int share) {
    var host = new ObjectId.Arm("/things/endpoint/" + endpoint);
    var want =
        of("version." + endpoint + "." + name, VERSION)
            .named("endpoint/" + endpoint + "/versions/" + name)
            .with("image", Value.of("image:1"))
            .with("tags.drydock-traffic", Value.of(share))
            .needs("endpoint." + endpoint, Role.SELF);
    return want.inside(host);
  }

  /// Want the traffic of endpoint E: pairs of version and effective percent.
  public static Want traffic(String endpoint, Object... pairs) {
    var shares = new LinkedHashMap<String, Value>();
    var want = of("endpoint." + endpoint + "#traffic", TRAFFIC);
    for (int i = 0; i < pairs.length; i += 2) {
      shares.put((String) pairs[i], Value.of((int) pairs[i + 1]));
      want = want.needs("version." + endpoint + "." + pairs[i], Role.SELF);
    }
    return want.named("endpoint/" + endpoint + "#traffic")
        .with("properties.traffic", new Value.Mapping(new Type.MapOf(Type.NUMBER), shares))
        .inside(new ObjectId.Arm("/things/endpoint/" + endpoint));
  }

  public static Want of(String address, ObjectType type) {
    var object = ObjectAddress.parse(address);
    return new Want(
        new DesiredObject(
            object,
            new ObjectId.Arm("/things/" + address.replace('.', '/').replace("#", "/")),
            type,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            List.of(),
            List.of(),
            Present.REFUSE));
  }

  public Want with(String path, Value value) {
    var fields = new LinkedHashMap<>(object.fields());
    fields.put(path, value);
    return new Want(object.with(fields));
  }

  public Want without(String path) {
    var fields = new LinkedHashMap<>(object.fields());
    fields.remove(path);
    return new Want(object.with(fields));
  }

  public Want size(int size) {
    return with("properties.size", Value.of(size));
  }

  public Want region(String region) {
    return with("location", Value.of(region));
  }

  /// Let the note wait for what `address` tells as `attribute`.
  public Want noting(String address, String attribute) {
    return with("properties.note", later(Type.TEXT, address, attribute));
  }

  public static Value later(Type type, String address, String attribute) {
    var input = new Residual.Input(Address.parse(address), attribute);
    return new Value.Unknown(type, new Residual(input.toString(), List.of(input)));
  }

  public Want named(String name) {
    return copy(
        new ObjectId.Arm("/things/" + name), object.type(), object.needs(), object.containers());
  }

  public Want needs(String... addresses) {
    return Stream.of(addresses)
        .map(ObjectAddress::parse)
        .reduce(this, (want, one) -> want.needs(one.resource().toString(), one.role()), Want::last);
  }

  public Want needs(String resource, Role role) {
    var edge = new Edge(Address.parse(resource), role);
    var needs = Stream.concat(object.needs().stream(), Stream.of(edge)).toList();
    return copy(object.id(), object.type(), needs, object.containers());
  }

  public Want inside(ObjectId container) {
    return copy(object.id(), object.type(), object.needs(), List.of(container));
  }

  public Want inside(Want container) {
    return inside(container.object.id());
  }

  public Want typed(ObjectType type) {
    return copy(object.id(), type, object.needs(), object.containers());
  }

  public Want purging() {
    return rebuilt(
        object.present(), new LinkedHashMap<>(java.util.Map.of("purge", Value.of(true))));
  }

  public Want present(Present present) {
    return rebuilt(present, object.arguments());
  }

  public ObjectId id() {
    return object.id();
  }

  private static Want last(Want one, Want other) {
    return other;
  }

  private Want rebuilt(Present present, SequencedMap<String, Value> arguments) {
    return new Want(
        new DesiredObject(
            object.address(),
            object.id(),
            object.type(),
            object.fields(),
            arguments,
            object.needs(),
            object.containers(),
            present));
  }

  private Want copy(ObjectId id, ObjectType type, List<Edge> needs, List<ObjectId> containers) {
    return new Want(
        new DesiredObject(
            object.address(),
            id,
            type,
            object.fields(),
            object.arguments(),
            needs,
            containers,
            object.present()));
  }
}
