package dev.drydock.specs.rule.transfer;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.value.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is taken over belongs to a resource of the spec, and is named once.
public final class ImportRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    var before = new HashMap<Meant, Transfer.Import>();
    for (var one : drafts.transfers(Transfer.Import.class)) {
      if (drafts.find(one.to().address()).isEmpty()) {
        report.accept(Ends.absent(one.to(), drafts));
      }
      overlapping(one, before)
          .ifPresent(other -> report.accept(Ends.twice(one.to(), List.of(other.to()))));
      before.putIfAbsent(Meant.objects(one), one);
      before.putIfAbsent(Meant.anything(one), one);
    }
  }

  /// What a block means: one object by its id, or every object of a resource.
  private record Meant(Address of, String words) {
    static Meant objects(Transfer.Import one) {
      return new Meant(one.to().address(), one.id().map(id -> "one " + id).orElse("every"));
    }

    static Meant anything(Transfer.Import one) {
      return new Meant(one.to().address(), "any");
    }
  }

  /// Return a block before that means the same object: without an id a block means every object.
  private static Optional<Transfer.Import> overlapping(
      Transfer.Import one, Map<Meant, Transfer.Import> before) {
    if (one.id().isEmpty()) {
      return Optional.ofNullable(before.get(Meant.anything(one)));
    }
    var every = before.get(new Meant(one.to().address(), "every"));
    return Optional.ofNullable(every == null ? before.get(Meant.objects(one)) : every);
  }
}
