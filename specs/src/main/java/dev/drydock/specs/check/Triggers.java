package dev.drydock.specs.check;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Listing;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.model.ReplaceTrigger;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds the resources that replace another one when they change: they stand in the same module.
record Triggers(Workbench bench, Consumer<Diagnostic> report) {

  /// Return what one entry of `replace_triggered_by` means: of a repeated block without a key,
  /// every instance. Nothing where it is faulty, which is reported.
  List<ReplaceTrigger> of(Value.Mapping entry, Span span) {
    if (!(entry.entries().get("resource") instanceof Value.Reference(var address))) {
      return List.of();
    }
    var attribute =
        entry.entries().get("attribute") instanceof Value.Text(var path)
            ? Optional.of(path)
            : Optional.<String>empty();
    return there(address, span) && readable(address, attribute, span)
        ? instances(address, attribute, span)
        : List.of();
  }

  private boolean there(Address address, Span span) {
    var block = new Address(address.kind(), address.labels());
    if (bench.declared().resources().containsKey(block)) {
      return true;
    }
    var known = bench.declared().resources().keySet().stream().map(Address::toString).toList();
    refuse(
        Code.DRY0264,
        span,
        "there is no " + block,
        "What replaces a resource stands in the same module.",
        Nearest.to(block.toString(), known).orElse(""));
    return false;
  }

  private boolean readable(Address address, Optional<String> attribute, Span span) {
    var schema = Kinds.of(Kinds.named(address.kind()).orElseThrow());
    var name = attribute.map(path -> path.split("\\.", -1)[0]).orElse("name");
    if (attribute.isEmpty() || schema.names().contains(name)) {
      return true;
    }
    refuse(
        Code.DRY0203,
        span,
        address.kind() + " has no attribute \"" + name + "\"",
        "",
        Nearest.to(name, schema.names()).orElse(""));
    return false;
  }

  private List<ReplaceTrigger> instances(Address address, Optional<String> attribute, Span span) {
    var block = new Address(address.kind(), address.labels());
    var several = bench.instances(block);
    var all = block.within(bench.path());
    if (address.key().isEmpty()) {
      return several.keys().stream()
          .map(key -> new ReplaceTrigger(all.at(key), attribute, span))
          .toList();
    }
    if (several.has(address.key())) {
      return List.of(new ReplaceTrigger(all.at(address.key()), attribute, span));
    }
    if (several.repeated() && !several.faulty()) {
      var keys = several.values().sequencedKeySet();
      refuse(
          Code.DRY0246,
          span,
          block + " has no key \"" + address.key().get() + "\"",
          "There are " + Listing.of(keys) + ".",
          Nearest.to(address.key().get(), keys).orElse(""));
    } else if (!several.repeated()) {
      refuse(
          Code.DRY0248,
          span,
          block + " is one resource",
          "A key picks one of the resources that a block with for_each makes.",
          block.toString());
    }
    return List.of();
  }

  private void refuse(Code code, Span span, String label, String detail, String suggestion) {
    report.accept(Diagnostic.at(span, code, label, detail).suggesting(suggestion));
  }
}
