package dev.drydock.specs.check.declared;

import dev.drydock.specs.check.body.Repetition;
import dev.drydock.specs.check.body.Twice;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Nearest;
import dev.drydock.specs.kind.FormerWords;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.kind.Kinds;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Address;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Gathers the blocks of all files of a spec; which file a block stands in never shows.
final class Gathering {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

  private final Declarations found = Declarations.none();
  private final boolean root;
  private final Consumer<Diagnostic> report;

  private Gathering(boolean root, Consumer<Diagnostic> report) {
    this.root = root;
    this.report = report;
  }

  /// Gather what stands in the files of one directory.
  ///
  /// @param root whether it is the spec's own, and no module's
  static Declarations of(List<Body> bodies, boolean root, Consumer<Diagnostic> report) {
    var gathering = new Gathering(root, report);
    for (var body : bodies) {
      body.items().forEach(gathering::item);
    }
    Endpoints.check(gathering.found, report);
    return gathering.found;
  }

  private void item(Body.Item item) {
    switch (item) {
      case Body.Block block -> block(block);
      case Body.Attribute attribute -> attribute(attribute);
    }
  }

  /// Take a mapping of YAML for the blocks that it stands for.
  private void attribute(Body.Attribute attribute) {
    var word = attribute.name().text();
    var kind = Kinds.named(word);
    var settings = Settings.named(word);
    if (kind.isPresent()) {
      Blocks.asBlocks(attribute, kind.get().labels(), report).forEach(this::block);
    } else if (settings.isPresent()) {
      Blocks.asBlocks(attribute, settings.get().labels(), report).forEach(this::block);
    } else {
      unknown(attribute.name());
    }
  }

  private void block(Body.Block block) {
    var word = block.type().text();
    var kind = Kinds.named(word);
    var settings = Settings.named(word);
    if (kind.isPresent()) {
      if (labelled(block, kind.get().labels()) && belongs(block, kind.get() != Kind.AZURE)) {
        resource(block, kind.get());
      }
    } else if (settings.isPresent()) {
      if (labelled(block, settings.get().labels()) && belongs(block, settings.get().many())) {
        settings(block, settings.get());
      }
    } else {
      unknown(block.type());
    }
  }

  /// Whether a block may stand here: what is written once is the whole spec's.
  private boolean belongs(Body.Block block, boolean anywhere) {
    if (!root && !anywhere) {
      report.accept(
          Diagnostic.at(
              block.header(),
              Code.DRY0261,
              "stands in a module",
              "A spec has one stack, one platform and one simulated world, and says so in its own"
                  + " files. Resources of modules use them; azure.location and the like can be"
                  + " referred to in a module, too."));
    }
    return root || anywhere;
  }

  private void unknown(Body.Name type) {
    var today = FormerWords.kind(type.text());
    if (today.isPresent()) {
      report.accept(
          Diagnostic.at(
                  type.span(),
                  Code.DRY0215,
                  "is " + today.get().word() + " today",
                  "Azure ML called it "
                      + type.text()
                      + ". An endpoint has the address and the keys, each of its versions what"
                      + " serves a share of the requests.")
              .suggesting(today.get().word()));
      return;
    }
    var words = Stream.concat(Kinds.words().stream(), Settings.words().stream()).toList();
    report.accept(
        Diagnostic.at(
                type.span(),
                Code.DRY0201,
                "there is no block \"" + type.text() + "\"",
                "A spec is made of the blocks " + String.join(", ", words) + ".")
            .suggesting(Nearest.to(type.text(), words).orElse("")));
  }

  private boolean labelled(Body.Block block, int wanted) {
    if (block.labels().size() != wanted) {
      var label = block.type().text() + " has " + (wanted == 1 ? "1 label" : wanted + " labels");
      report.accept(
          Diagnostic.at(
              block.header(),
              Code.DRY0202,
              label,
              "Labels name what the block declares: a workspace, cluster, model, endpoint, object,"
                  + " variable, output, module or check has one, a version has its endpoint's and"
                  + " its own, the others have none."));
      return false;
    }
    var valid = true;
    for (var label : block.labels()) {
      if (!LABEL.matcher(label.text()).matches()) {
        report.accept(
            Diagnostic.at(
                label.span(),
                Code.DRY0202,
                "\"" + label.text() + "\" cannot be referred to",
                "A label begins with a letter and has letters, digits, dashes and underscores. The"
                    + " attribute name may hold another name for the cloud."));
        valid = false;
      }
    }
    return valid;
  }

  private void resource(Body.Block block, Kind kind) {
    var labels = block.labels().stream().map(Body.Name::text).toList();
    var address = new Address(kind.word(), labels);
    var parts = Repetition.of(block, report);
    var declared = new Declared(address, kind, parts.block(), parts.forEach());
    var first = found.resources().putIfAbsent(address, declared);
    if (first != null) {
      twice(block.header(), first.block().header());
    }
  }

  private void settings(Body.Block block, Settings settings) {
    if (settings.equals(Settings.LOCALS)) {
      locals(block.body());
    } else if (settings.equals(Settings.VARIABLE)) {
      once(found.variables(), block.labels().getFirst().text(), block);
    } else if (settings.equals(Settings.OUTPUT)) {
      once(found.outputs(), block.labels().getFirst().text(), block);
    } else if (settings.equals(Settings.CHECK)) {
      once(found.checks(), block.labels().getFirst().text(), block);
    } else if (settings.equals(Settings.MODULE)) {
      module(ModuleCall.of(block, report));
    } else if (settings.many()) {
      found.transfers().add(block);
    } else {
      once(found.settings(), settings.word(), block);
    }
  }

  private void module(ModuleCall call) {
    var first = found.modules().putIfAbsent(call.name(), call);
    if (first != null) {
      twice(call.header(), first.header());
    }
  }

  private void once(Map<String, Body.Block> blocks, String name, Body.Block block) {
    var first = blocks.putIfAbsent(name, block);
    if (first != null) {
      twice(block.header(), first.header());
    }
  }

  private void locals(Body body) {
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute attribute -> {
          var first = found.locals().putIfAbsent(attribute.name().text(), attribute);
          if (first != null) {
            twice(attribute.name().span(), first.name().span());
          }
        }
        case Body.Block block ->
            report.accept(
                Diagnostic.at(
                    block.header(),
                    Code.DRY0216,
                    "locals holds attributes only",
                    "Give the value a name: NAME = { ... }."));
      }
    }
  }

  private void twice(Span second, Span first) {
    report.accept(Twice.at(second, List.of(first)));
  }
}
