package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.ScalarEvent;

/// Read scalars: plain ones by the core schema of YAML 1.2 (chapter 10.3.2), all others as texts.
final class Scalars {
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,512}");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,512}");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
  private static final Pattern NO_NUMBER =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final int DIGITS_MAX = 4_096;
  private static final String TAGS = "tag:yaml.org,2002:";

  private final Marks marks;
  private final Consumer<Diagnostic> faults;

  Scalars(Marks marks, Consumer<Diagnostic> faults) {
    this.marks = marks;
    this.faults = faults;
  }

  Expression expression(ScalarEvent scalar) {
    var span = span(scalar);
    var tag = scalar.getTag() == null ? "" : scalar.getTag();
    boolean text = tag.equals("!") || tag.equals(TAGS + "str");
    if (!tag.isEmpty() && !tag.equals("!") && !tag.startsWith(TAGS)) {
      faults.accept(
          Diagnostic.at(
              span, Code.DRY0143, "has a tag of its own", "Specs know YAML's own tags only."));
    }
    return scalar.isPlain() && !text ? plain(scalar, span) : template(scalar, span);
  }

  /// Read a key: text as it stands, or a template.
  Expression key(ScalarEvent scalar) {
    return template(scalar, span(scalar));
  }

  private Span span(ScalarEvent scalar) {
    int start = marks.index(scalar.getStartMark());
    return marks.span(start, marks.endBefore(scalar.getEndMark(), start));
  }

  private Expression plain(ScalarEvent scalar, Span span) {
    var text = scalar.getValue();
    if (NULL.matcher(text).matches()) {
      return new Expression.Literal(Value.absent(), span);
    }
    if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
      return new Expression.Literal(Value.of(TRUE.matcher(text).matches()), span);
    }
    if (OCTAL.matcher(text).matches() || HEX.matcher(text).matches()) {
      var digits = new BigInteger(text.substring(2), text.charAt(1) == 'o' ? 8 : 16);
      return new Expression.Literal(Value.of(new BigDecimal(digits)), span);
    }
    if (text.length() <= DIGITS_MAX && NUMBER.matcher(text).matches()) {
      return new Expression.Literal(Value.of(new BigDecimal(text)), span);
    }
    if (NO_NUMBER.matcher(text).matches()) {
      faults.accept(
          Diagnostic.at(
              span,
              Code.DRY0143,
              "is not an exact number",
              "Numbers are exact: neither infinite nor undefined. Put it in quotes for a text."));
    }
    return template(scalar, span);
  }

  private Expression template(ScalarEvent scalar, Span span) {
    var text = scalar.getValue();
    if (!text.contains("${") && !text.contains("%{")) {
      return new Expression.Literal(Value.of(normal(text)), span);
    }
    var alignment =
        Alignment.of(
            scalar,
            marks.text(),
            marks.index(scalar.getStartMark()),
            marks.index(scalar.getEndMark()));
    var read =
        HclReader.template(
            text,
            (start, end) -> marks.span(alignment.start(start), alignment.end(start, end)),
            faults);
    return switch (read) {
      case Expression.Literal literal -> new Expression.Literal(literal.value(), span);
      case Expression.Template template -> new Expression.Template(template.parts(), span);
      case Expression other -> other;
    };
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
