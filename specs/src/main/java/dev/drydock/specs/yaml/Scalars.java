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
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Read scalars: plain ones by the core schema of YAML 1.2 (chapter 10.3.2), all others as texts.
final class Scalars {
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?([0-9]+))?");
  private static final Pattern NO_NUMBER =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final int DIGITS_MAX = 4_096;
  private static final int BASED_DIGITS_MAX = 514;
  private static final int EXPONENT_DIGITS_MAX = 4;
  private final Marks marks;
  private final Consumer<Diagnostic> faults;

  Scalars(Marks marks, Consumer<Diagnostic> faults) {
    this.marks = marks;
    this.faults = faults;
  }

  Expression expression(ScalarEvent scalar) {
    var span = span(scalar);
    var tag = scalar.getTag().orElse("");
    if (tag.isEmpty()) {
      return scalar.isPlain() ? plain(scalar, span) : template(scalar, span);
    }
    if (Tags.isText(tag)) {
      return template(scalar, span);
    }
    var read = plain(scalar, span);
    if (read instanceof Expression.Literal(var value, _) && Tags.fits(tag, value)) {
      return read;
    }
    faults.accept(Tags.refusal(span, tag));
    return new Expression.Literal(Value.nothing(), span);
  }

  /// Read a key: text as it stands, or a template.
  Expression key(ScalarEvent scalar) {
    return template(scalar, span(scalar));
  }

  private Span span(ScalarEvent scalar) {
    return marks.span(scalar);
  }

  private Expression plain(ScalarEvent scalar, Span span) {
    var text = scalar.getValue();
    if (NULL.matcher(text).matches()) {
      return new Expression.Literal(Value.absent(), span);
    }
    if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
      return new Expression.Literal(Value.of(TRUE.matcher(text).matches()), span);
    }
    boolean based = OCTAL.matcher(text).matches() || HEX.matcher(text).matches();
    var number = NUMBER.matcher(text);
    if (based || number.matches()) {
      return number(text, based, based ? null : number.group(4), span);
    }
    if (NO_NUMBER.matcher(text).matches()) {
      faults.accept(
          Diagnostic.at(
              span,
              Code.DRY0143,
              "is not an exact number",
              "Numbers are exact: neither infinite nor undefined. Put it in quotes for a text."));
      return new Expression.Literal(Value.nothing(), span);
    }
    return template(scalar, span);
  }

  private Expression number(String text, boolean based, @Nullable String exponent, Span span) {
    boolean wide = exponent != null && exponent.length() > EXPONENT_DIGITS_MAX;
    if (wide || text.length() > (based ? BASED_DIGITS_MAX : DIGITS_MAX)) {
      faults.accept(
          Diagnostic.at(
              span,
              Code.DRY0125,
              "is too large to be kept exactly",
              "A number has at most 4,096 digits and a power of ten of at most four digits. Put it"
                  + " in quotes for a text."));
      return new Expression.Literal(Value.nothing(), span);
    }
    return new Expression.Literal(
        Value.of(
            based
                ? new BigDecimal(new BigInteger(text.substring(2), text.charAt(1) == 'o' ? 8 : 16))
                : new BigDecimal(text)),
        span);
  }

  private Expression template(ScalarEvent scalar, Span span) {
    var text = scalar.getValue();
    if (text.codePoints().anyMatch(Scalars::isHalf)) {
      faults.accept(
          Diagnostic.at(
              span,
              Code.DRY0143,
              "holds half a character",
              "An escape such as \\ud83d needs its second half: write \\U0001f600 instead."));
      return new Expression.Literal(Value.nothing(), span);
    }
    if (!text.contains("${") && !text.contains("%{")) {
      return new Expression.Literal(Value.of(normal(text)), span);
    }
    var alignment = Alignment.of(scalar, marks.text(), marks.start(scalar), marks.end(scalar));
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

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
