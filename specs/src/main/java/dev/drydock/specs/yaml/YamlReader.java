package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.BoundedFaults;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.function.Consumer;

/// Read a YAML spec into the tree that HCL makes.
///
/// It stands on the events of a parser of YAML 1.2, because they alone carry marks, and the way in
/// which a scalar was written.
public final class YamlReader {
  private YamlReader() {}

  /// Read a whole file. Every key of the top level becomes an attribute.
  public static Body file(Source source, Consumer<Diagnostic> faults) {
    var bounded = new BoundedFaults(faults);
    var marks = new Marks(source);
    var whole = marks.span(0, source.text().length());
    loneReturn(source.text(), marks, bounded);
    var events = new Events(marks, bounded);
    var document = new Composer(marks, events, bounded).document();
    return switch (document.orElseGet(() -> new Expression.Literal(Value.absent(), whole))) {
      case Expression.ObjectLiteral object ->
          new Body(Blocks.asBody(object, bounded).items(), whole);
      case Expression.Literal(Value.Null _, _) -> new Body(List.of(), whole);
      case Expression _ when events.areBroken() -> new Body(List.of(), whole);
      case Expression other -> {
        bounded.accept(
            Diagnostic.at(
                other.span(),
                Code.DRY0143,
                "is not a mapping",
                "A spec in YAML is one mapping: `workspace: {...}`, `endpoint: {...}` and so on."));
        yield new Body(List.of(), whole);
      }
    };
  }

  /// Refuse a line that ends in CR alone: what counts lines here and what counts them in an editor
  /// would differ.
  private static void loneReturn(String text, Marks marks, Consumer<Diagnostic> faults) {
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      if (!text.startsWith("\n", at + 1)) {
        faults.accept(
            Diagnostic.at(
                marks.span(at, at),
                Code.DRY0143,
                "ends the line with CR alone",
                "Lines end in LF or in CR LF, never in CR alone."));
        return;
      }
    }
  }
}
