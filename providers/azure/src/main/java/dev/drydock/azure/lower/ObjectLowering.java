package dev.drydock.azure.lower;

import dev.drydock.azure.arm.ArmId;
import dev.drydock.azure.arm.FreeBody;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.ClusterIdentity;
import dev.drydock.spi.free.FreeType;
import dev.drydock.spi.free.Leaves;
import dev.drydock.spi.object.Comparison;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Edge;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Lowers an `azure_object` to the object that its type, name and parent mean.
final class ObjectLowering {
  private static final String ID = "id";

  private final Names names;
  private final Resource resource;
  private final List<Edge> needs = new ArrayList<>();

  ObjectLowering(Names names, Resource resource) {
    this.names = names;
    this.resource = resource;
  }

  List<DesiredObject> object() {
    var given = resource.attributes();
    var id = id(resource);
    given.reference("parent").ifPresent(parent -> needs.add(edge(parent)));
    if (!given.has("parent")) {
      needs.add(new Edge(names.platform().address(), Role.GROUP));
    }
    var fields = new LinkedHashMap<String, Value>();
    put(fields, FreeBody.LOCATION, given.value("location"));
    body().forEach((path, value) -> put(fields, path, known(value)));
    put(fields, FreeBody.TAGS, known(given.value("tags")));
    return List.of(
        new DesiredObject(
            ObjectAddress.of(resource.address(), Role.SELF),
            id.id(),
            FreeType.of(
                "azure",
                given.text("type") + "@" + given.text("api_version"),
                fields.entrySet().stream().map(one -> field(one.getKey(), one.getValue())).toList(),
                Duration.ofSeconds(30)),
            fields,
            new LinkedHashMap<>(),
            needs,
            FreeBody.containers(id),
            DesiredObject.Present.REFUSE));
  }

  private static void put(SequencedMap<String, Value> fields, String path, Value value) {
    if (!value.isNull()) {
      fields.put(path, value);
    }
  }

  /// A body that is a secret as a whole is so in every part.
  private SequencedMap<String, Value> body() {
    var body = resource.attributes().value("body");
    if (!(body.unwrapped() instanceof Value.Mapping mapping)) {
      return new LinkedHashMap<>();
    }
    if (!(body instanceof Value.Sensitive)) {
      return Leaves.of(mapping, true);
    }
    var hidden = new LinkedHashMap<>(mapping.entries());
    hidden.replaceAll((_, value) -> value.hidden());
    return Leaves.of(new Value.Mapping(mapping.type(), hidden), true);
  }

  private static Field field(String path, Value value) {
    return switch (path) {
      case FreeBody.LOCATION -> Field.of(path, path).compared(Comparison.CASELESS).replacing();
      case FreeBody.TAGS -> Field.of(path, path);
      default -> {
        var field = Field.of(path, "body." + Leaves.words(path)).compared(comparison(value));
        yield value.isSensitive() ? field.secret() : field;
      }
    };
  }

  /// Ids come back in another case, and so does what only then is known to be one; the order of
  /// plain lists means nothing to most services.
  private static Comparison comparison(Value value) {
    return switch (value) {
      case Value.Text(var text) when text.startsWith("/subscriptions/") -> Comparison.CASELESS;
      case Value.Text(var text) when text.startsWith("PT") -> Comparison.DURATION;
      case Value.Unknown _ -> Comparison.CASELESS;
      case Value.Sequence _ -> Comparison.UNORDERED;
      case Value.Text _, Value.Number _, Value.Bool _, Value.Null _ -> Comparison.EXACT;
      case Value.Mapping _, Value.Reference _, Value.Sensitive _ -> Comparison.EXACT;
    };
  }

  /// Put in what the spec alone tells: ids follow from names, so they need not wait for a step.
  /// What is named comes first all the same.
  private Value known(Value value) {
    return switch (value) {
      case Value.Reference(var address) -> {
        needs.add(edge(address));
        yield Value.of(idOf(address).text());
      }
      case Value.Unknown(_, var residual) when onlyIds(residual) -> {
        residual.inputs().forEach(input -> needs.add(edge(input.address())));
        yield Evaluator.resolve(residual, input -> Value.of(idOf(input.address()).text()));
      }
      case Value.Sequence(var type, var elements) ->
          new Value.Sequence(type, elements.stream().map(this::known).toList());
      case Value.Mapping(var type, var entries) -> {
        var all = new LinkedHashMap<String, Value>();
        entries.forEach((name, entry) -> all.put(name, known(entry)));
        yield new Value.Mapping(type, all);
      }
      case Value.Sensitive _, Value.Unknown _ -> value;
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> value;
    };
  }

  private static boolean onlyIds(Residual residual) {
    return !residual.inputs().isEmpty()
        && residual.inputs().stream()
            .allMatch(input ->
                input.attribute().equals(ID)
                    && input.address().kind().equals(Kind.AZURE_OBJECT.word()));
  }

  private static Edge edge(Address address) {
    return new Edge(address, address.kind().equals(Kind.CLUSTER.word()) ? Role.AKS : Role.SELF);
  }

  private ArmId idOf(Address address) {
    var target = names.spec().at(address);
    return switch (target.kind()) {
      case AZURE -> names.group();
      case WORKSPACE -> names.workspace(target);
      case CLUSTER -> ArmId.of(ClusterIdentity.of(target, names.spec()));
      case MODEL -> names.model(target);
      case ENDPOINT -> names.endpoint(target);
      case VERSION -> names.deployment(target);
      case AZURE_OBJECT -> id(target);
      case KUBERNETES_OBJECT ->
          throw new IllegalArgumentException(
              address + " lies in no Resource Manager. This is a bug in Drydock.");
    };
  }

  private ArmId id(Resource object) {
    var given = object.attributes();
    var parent =
        given
            .reference("parent")
            .map(this::idOf)
            .or(() ->
                given.has("parent")
                    ? Optional.of(ArmId.parse(given.text("parent")))
                    : Optional.empty())
            .orElseGet(names::group);
    var type = given.text("type");
    int last = type.lastIndexOf('/');
    boolean child = parent.type().equalsIgnoreCase(type.substring(0, last));
    return new ArmId(
        parent.path()
            + (child ? "/" + type.substring(last + 1) : "/providers/" + type)
            + "/"
            + object.name(),
        "");
  }
}
