package dev.drydock.specs.hcl;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import java.util.List;
import java.util.function.Consumer;

/// Read HCL2: files, expressions and templates. Linear in the length of the text; whatever is wrong
/// is told to the consumer, and what could be read is returned.
public final class HclReader {
  private HclReader() {}

  /// Read a whole file.
  public static Body file(Source source, Consumer<Diagnostic> faults) {
    return new BodyParser(code(source, faults)).file(source.text().length());
  }

  /// Read one expression that is the whole text: a residual, a variable's value.
  public static Expression expression(Source source, Consumer<Diagnostic> faults) {
    var tokens = code(source, faults);
    return tokens.withNewlines(false, () -> new ExpressionParser(tokens).only());
  }

  /// Read a template without quotes around it; `places` tells where its characters stand.
  public static Expression template(String text, Locator places, Consumer<Diagnostic> faults) {
    var bounded = new BoundedFaults(faults);
    var tokens = new Tokens(text, Scanner.template(text, places, bounded), places, bounded);
    return new ExpressionParser(tokens).template(text.length());
  }

  /// Whether a text can name an attribute.
  public static boolean isName(String text) {
    return Names.is(text);
  }

  /// Cut a whole file into tokens, comments among them; the last one is the end. White space lies
  /// between them.
  public static List<Token> tokens(Source source, Consumer<Diagnostic> faults) {
    var places = Locator.of(Places.of(source));
    return Scanner.commented(source.text(), places, new BoundedFaults(faults)).tokens();
  }

  private static Tokens code(Source source, Consumer<Diagnostic> faults) {
    var text = source.text();
    var places = Locator.of(Places.of(source));
    var bounded = new BoundedFaults(faults);
    return new Tokens(text, Scanner.code(text, places, bounded), places, bounded);
  }
}
