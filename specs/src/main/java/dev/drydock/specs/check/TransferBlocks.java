package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.Shown;
import dev.drydock.specs.check.body.Written;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.rule.Transfer;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the blocks `import`, `moved` and `removed`.
record TransferBlocks(List<Address.Module> path, Evaluator evaluator, Consumer<Diagnostic> report) {

  /// Return what the blocks say, in the order written; faults are reported, and a faulty block is
  /// left out.
  static List<Transfer> of(Workbench bench) {
    var reading = new TransferBlocks(bench.path(), bench.evaluator(), bench.report());
    return bench.declared().transfers().stream()
        .<Transfer>flatMap(block -> reading.read(block).stream())
        .toList();
  }

  private Optional<? extends Transfer> read(Body.Block block) {
    var settings = Settings.named(block.type().text()).orElseThrow();
    var written = BodyConversion.convert(settings.body(), block, evaluator, report);
    if (settings.equals(Settings.IMPORT)) {
      return imported(written, block);
    }
    return settings.equals(Settings.MOVED) ? moved(written, block) : removed(written, block);
  }

  private Optional<Transfer.Import> imported(Written written, Body.Block block) {
    var id = id(written);
    return end(written, "to")
        .filter(this::isResource)
        .map(to -> new Transfer.Import(to, id, block.header()));
  }

  private boolean isResource(Transfer.End to) {
    if (to.address().isModule()) {
      report.accept(
          Diagnostic.at(
              to.span(),
              Code.DRY0226,
              "is a module",
              "Objects are taken over by the resource that describes them: name one of the"
                  + " module."));
    }
    return !to.address().isModule();
  }

  private Optional<String> id(Written written) {
    var value = written.values().getOrDefault("id", Value.absent());
    if (value.isSensitive()) {
      report.accept(Shown.refusal(Objects.requireNonNull(written.spans().get("id"))));
      return Optional.empty();
    }
    if (!(value instanceof Value.Text(var id))) {
      return Optional.empty();
    }
    if (id.isBlank()) {
      report.accept(
          Diagnostic.at(
              Objects.requireNonNull(written.spans().get("id")),
              Code.DRY0207,
              "is no id",
              "An id is written as the vendor writes it. Leave it out to mean every object of the"
                  + " resource."));
    }
    return Optional.of(id);
  }

  private Optional<Transfer.Move> moved(Written written, Body.Block block) {
    return end(written, "from")
        .flatMap(from ->
            end(written, "to").map(to -> new Transfer.Move(from, to, false, block.header())));
  }

  private Optional<Transfer.Removal> removed(Written written, Body.Block block) {
    var destroy = !Value.of(false).equals(written.values().get("destroy"));
    return end(written, "from").map(from -> new Transfer.Removal(from, destroy, block.header()));
  }

  private Optional<Transfer.End> end(Written written, String name) {
    if (!(written.values().get(name) instanceof Value.Reference(var address))) {
      return Optional.empty();
    }
    var span = Objects.requireNonNull(written.spans().get(name));
    return Optional.of(new Transfer.End(address.within(path), span));
  }
}
