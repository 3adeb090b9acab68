package dev.drydock.specs.check;

import dev.drydock.specs.check.body.BodyConversion;
import dev.drydock.specs.check.body.ConstantScope;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Budget;
import dev.drydock.specs.kind.Settings;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import dev.drydock.specs.value.Value;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the stack's name. It has no default: it is the mark of ownership on everything that the
/// spec makes, and a copied or renamed directory must not take over, or lose, what another owns.
public final class StackName {
  // The value of a Kubernetes label; ARM's tags take more.
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

  private StackName() {}

  /// Whether a text can be the name of a stack.
  public static boolean fits(String name) {
    return NAME.matcher(name).matches();
  }

  /// @param block the `drydock` block, if there is one
  static String of(
      Body.@Nullable Block block, Document document, Budget budget, Consumer<Diagnostic> report) {
    if (block == null) {
      report.accept(missing(document));
      return "";
    }
    var evaluator = ConstantScope.evaluator(budget, report);
    var written = BodyConversion.convert(Settings.DRYDOCK.body(), block, evaluator, report);
    if (!(written.values().get("stack") instanceof Value.Text(var name))) {
      return "";
    }
    if (!fits(name)) {
      report.accept(
          Diagnostic.at(
              written.spans().getOrDefault("stack", block.header()),
              Code.DRY0301,
              "\"" + name + "\" is not such a name",
              "It has 1 to 63 letters, digits, dots, dashes and underscores, and begins and ends"
                  + " with a letter or digit: it becomes a label's value."));
    }
    return name;
  }

  private static Diagnostic missing(Document document) {
    var detail =
        "The spec has no drydock block, which names the stack: the mark on everything that the spec"
            + " owns.";
    var suggestion =
        """
        drydock {
          stack = "NAME"
        }\
        """;
    if (document.sources().isEmpty()) {
      return Diagnostic.of(Code.DRY0225, detail).suggesting(suggestion);
    }
    var start = new Span(document.sources().getFirst().name(), Position.START, Position.START);
    return Diagnostic.at(start, Code.DRY0225, "no drydock block", detail).suggesting(suggestion);
  }
}
