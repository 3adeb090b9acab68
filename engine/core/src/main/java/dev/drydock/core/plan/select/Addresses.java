package dev.drydock.core.plan.select;

import static dev.drydock.specs.diagnostic.Code.DRY0408;

import dev.drydock.core.plan.Selection;
import dev.drydock.core.state.Kin;
import dev.drydock.core.state.Sides;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.value.Address;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The addresses that a selection can name: those of the spec, and those that live marks know.
final class Addresses {
  private final Sides sides;
  private final NavigableSet<ObjectAddress> all = new TreeSet<>();

  Addresses(Sides sides) {
    this.sides = sides;
    sides.desired().objects().stream().map(DesiredObject::address).forEach(all::add);
    sides.live().all().stream()
        .filter(sides.ownership()::ours)
        .flatMap(object -> sides.addressOf(object).stream())
        .forEach(all::add);
  }

  NavigableSet<ObjectAddress> all() {
    return all;
  }

  /// Return the objects of resources; an endpoint's address means its versions too, one without a
  /// key all instances, and that of a module all that is in it.
  NavigableSet<ObjectAddress> of(Collection<Address> resources) {
    var meant = new TreeSet<Address>();
    resources.forEach(resource -> meant.add(sides.moves().now(resource)));
    return all.stream()
        .filter(address -> means(meant, address.resource()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean means(NavigableSet<Address> meant, Address resource) {
    return isCovered(meant, resource)
        || Kin.endpoints(resource).stream()
            .filter(this::isKnown)
            .findFirst()
            .filter(endpoint -> isCovered(meant, endpoint))
            .isPresent();
  }

  private static boolean isCovered(NavigableSet<Address> meant, Address resource) {
    return meant.contains(resource) || meant.stream().anyMatch(one -> one.covers(resource));
  }

  private boolean isKnown(Address resource) {
    var first = all.ceiling(ObjectAddress.of(resource, Role.SELF));
    return first != null && first.resource().equals(resource);
  }

  /// Return the resources of the spec that addresses mean.
  NavigableSet<Address> resources(Collection<Address> named) {
    var meant = new TreeSet<>(named);
    return sides.desired().spec().resources().stream()
        .map(Resource::address)
        .filter(resource -> isCovered(meant, resource))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Return a fault for every address that names nothing.
  List<Diagnostic> unknown(Selection selection) {
    var wanted = new TreeSet<Address>();
    sides.desired().spec().resources().stream().map(Resource::address).forEach(wanted::add);
    var known = new TreeSet<>(wanted);
    all.forEach(address -> known.add(address.resource()));
    sides.live().all().stream()
        .flatMap(object -> sides.marked(object).stream())
        .forEach(address -> known.add(address.resource()));
    var faults = new ArrayList<Diagnostic>();
    selection.targets().forEach(one -> check("--target", one, known, faults));
    selection.excluded().forEach(one -> check("--exclude", one, known, faults));
    selection.replaced().forEach(one -> check("--replace", one, wanted, faults));
    return faults;
  }

  /// Return what may have been meant: a resource, or the module that it is in.
  private static Stream<String> names(Address resource) {
    return Stream.of(resource.toString(), resource.modulePath()).filter(name -> !name.isEmpty());
  }

  private static void check(
      String flag, Address address, NavigableSet<Address> known, List<Diagnostic> faults) {
    if (known.stream().noneMatch(address::covers)) {
      var texts = known.stream().flatMap(Addresses::names).distinct().toList();
      var near = Nearest.to(address.toString(), texts);
      faults.add(
          Diagnostic.of(
              DRY0408,
              flag
                  + " "
                  + address
                  + " names no resource of the spec"
                  + (flag.equals("--replace") ? "" : ", and none that the stack owns")
                  + ". "
                  + near.map(text -> "Did you mean \"" + text + "\"?")
                      .orElseGet(() -> "There are: " + String.join(", ", texts) + ".")));
    }
  }
}
