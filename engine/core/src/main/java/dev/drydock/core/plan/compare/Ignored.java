package dev.drydock.core.plan.compare;

import static dev.drydock.specs.diagnostic.Code.DRY0417;

import dev.drydock.core.state.Desired;
import dev.drydock.core.state.Kin;
import dev.drydock.core.state.LiveState;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.IgnoreRule;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Field;
import dev.drydock.spi.object.LiveObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The ignore rules of a spec, as they hold at one time: what others make of an attribute is kept.
public final class Ignored {
  private static final String SHARE = "traffic";

  /// No rule holds.
  public static final Ignored NONE = new Ignored();

  /// What a traffic object holds of its versions' shares.
  private static final List<String> SHARES = List.of(SHARE, "effective_traffic");

  private final Map<Address, List<IgnoreRule>> holding = new TreeMap<>();
  private final Map<Address, IgnoreRule> shares = new TreeMap<>();
  private final List<Diagnostic> warnings = new ArrayList<>();

  private Ignored() {}

  /// Sort the rules of a spec into those that hold and those that have expired.
  public static Ignored of(Spec spec, Instant now) {
    var ignored = new Ignored();
    for (var resource : spec.resources()) {
      for (var rule : resource.lifecycle().ignored()) {
        ignored.add(spec, resource, rule, now);
      }
    }
    return ignored;
  }

  private void add(Spec spec, Resource resource, IgnoreRule rule, Instant now) {
    if (rule.holdsAt(now)) {
      holding.computeIfAbsent(resource.address(), _ -> new ArrayList<>()).add(rule);
      addShare(spec, resource, rule);
    } else {
      warnings.add(expired(resource, rule));
    }
  }

  /// The shares of an endpoint's versions are one thing: who keeps one of them keeps all.
  private void addShare(Spec spec, Resource resource, IgnoreRule rule) {
    if (resource.kind() == Kind.VERSION && rule.covers(SHARE)) {
      Kin.endpoints(resource.address()).stream()
          .filter(endpoint -> spec.find(endpoint).isPresent())
          .findFirst()
          .ifPresent(endpoint -> shares.putIfAbsent(endpoint, rule));
    }
  }

  /// Return one warning for each rule that has expired.
  public List<Diagnostic> warnings() {
    return List.copyOf(warnings);
  }

  /// Return the rule by which a field of an object is others' to change.
  public Optional<IgnoreRule> rule(ObjectAddress object, Field field) {
    var own =
        holding.getOrDefault(object.resource(), List.of()).stream()
            .filter(rule -> rule.covers(word(object, field)))
            .findFirst();
    return own.isEmpty() && object.role() == Role.TRAFFIC && SHARES.contains(field.attribute())
        ? Optional.ofNullable(shares.get(object.resource()))
        : own;
  }

  /// Return the user's whole word for a field: of a part that has a name of its own the block comes
  /// first, `node_pool.gpu.nodes`.
  public static String word(ObjectAddress object, Field field) {
    return object.key().isEmpty()
        ? field.label()
        : block(object.role()) + "." + object.key() + "." + field.label();
  }

  private static String block(Role role) {
    return role == Role.POOL ? "node_pool" : role.word();
  }

  /// Put the live values in the place of those that others may change. A write-only field has no
  /// live value to keep and stays as the spec says.
  public Desired keeping(Desired desired, LiveState live) {
    return holding.isEmpty()
        ? desired
        : desired.with(
            object -> live.find(object.id()).map(one -> keeping(object, one)).orElse(object));
  }

  private DesiredObject keeping(DesiredObject desired, LiveObject live) {
    var fields = new LinkedHashMap<String, Value>();
    for (var field : desired.type().fields()) {
      boolean kept = !field.writeOnly() && rule(desired.address(), field).isPresent();
      var value = kept ? live.field(field.path()) : desired.field(field.path());
      if (!value.isNull()) {
        fields.put(field.path(), value);
      }
    }
    return desired.with(fields);
  }

  private static Diagnostic expired(Resource resource, IgnoreRule rule) {
    return Diagnostic.at(
        rule.span(),
        DRY0417,
        "held until " + rule.until().orElseThrow(),
        "The rule that ignores changes of "
            + rule.attribute()
            + " of "
            + resource.address()
            + " held until "
            + rule.until().orElseThrow()
            + " (\""
            + rule.reason()
            + "\"), so the spec's value counts again. Set another day, or remove the rule.");
  }
}
