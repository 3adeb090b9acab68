package dev.drydock.specs.check;

import dev.drydock.specs.check.declared.Declared;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.value.Address;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds the endpoint that a version belongs to: the one that its first label names, or of a
/// repeated one the instance with the version's own key.
record Owners(Workbench bench, Consumer<Diagnostic> report) {

  /// Return the endpoint; nothing where it cannot be told, which is reported, or for another kind.
  Optional<Address> of(Declared one, Address address) {
    if (one.kind() != Kind.VERSION) {
      return Optional.empty();
    }
    var block = Address.of(Kind.ENDPOINT.word(), one.block().labels().getFirst().text());
    var endpoint = block.within(bench.path());
    if (!bench.declared().resources().containsKey(block)) {
      return Optional.of(endpoint);
    }
    var several = bench.instances(block);
    if (!several.repeated()) {
      return Optional.of(endpoint);
    }
    if (address.key().isPresent() && several.has(address.key())) {
      return Optional.of(endpoint.at(address.key()));
    }
    if (!several.faulty()) {
      report.accept(orphan(one, block, several, address.key()));
    }
    return Optional.empty();
  }

  private static Diagnostic orphan(
      Declared version, Address endpoint, Instances several, Optional<String> key) {
    var keys = several.values().sequencedKeySet();
    return key.isEmpty()
        ? Diagnostic.at(
                version.block().header(),
                Code.DRY0249,
                "belongs to one of several endpoints",
                endpoint
                    + " has a for_each, so each of its versions belongs to the instance with its"
                    + " own key. Repeat the version over the endpoint.")
            .suggesting("for_each = " + endpoint)
        : Diagnostic.at(
                version.forEach().map(one -> one.value().span()).orElse(version.block().header()),
                Code.DRY0249,
                "has the key \"" + key.get() + "\", and the endpoint has not",
                keys.isEmpty()
                    ? endpoint + " has no instance."
                    : endpoint + " has " + Listing.of(keys) + ".")
            .suggesting(Nearest.to(key.get(), keys).orElse(""));
  }
}
