package dev.drydock.specs.hcl;

import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Write expressions as HCL, on one line. What is written reads back as the same expression, apart
/// from spans and from parentheses, which stand wherever precedence needs them.
public final class HclText {
  private static final int CONDITIONAL = 0;
  private static final int UNARY = 7;
  private static final int TERM = 8;

  private final StringBuilder text = new StringBuilder();

  private final boolean bareKeys;

  private HclText(boolean bareKeys) {
    this.bareKeys = bareKeys;
  }

  public static String of(Expression expression) {
    return of(expression, false);
  }

  /// Write an expression for people, who put no quotes around the keys of an object.
  public static String lean(Expression expression) {
    return of(expression, true);
  }

  private static String of(Expression expression, boolean bareKeys) {
    var writer = new HclText(bareKeys);
    writer.write(expression, CONDITIONAL);
    return writer.text.toString();
  }

  /// Write an expression; in parentheses when it binds weaker than its place asks for.
  private void write(Expression expression, int least) {
    if (strength(expression) < least) {
      text.append('(');
      write(expression);
      text.append(')');
    } else {
      write(expression);
    }
  }

  private static int strength(Expression expression) {
    return switch (expression) {
      case Expression.Conditional _ -> CONDITIONAL;
      case Expression.Binary binary -> binary.operator().precedence();
      case Expression.Unary _ -> UNARY;
      case Expression.Literal(Value.Number number, _) when number.value().signum() < 0 -> UNARY;
      case Expression.Literal _, Expression.Template _, Expression.Root _ -> TERM;
      case Expression.Member _, Expression.Index _, Expression.Splat _ -> TERM;
      case Expression.Element _, Expression.Tuple _, Expression.ObjectLiteral _ -> TERM;
      case Expression.For _, Expression.Call _, Expression.Parentheses _ -> TERM;
    };
  }

  private void write(Expression expression) {
    switch (expression) {
      case Expression.Literal(var value, _) -> text.append(ValueText.of(value));
      case Expression.Template template -> template(template);
      case Expression.Root root -> text.append(root.name());
      case Expression.Element _ -> {}
      case Expression.Member member -> {
        base(member.base());
        text.append('.').append(member.name().text());
      }
      case Expression.Index index -> {
        base(index.base());
        text.append('[');
        write(index.key(), CONDITIONAL);
        text.append(']');
      }
      case Expression.Splat splat -> {
        base(splat.base());
        text.append("[*]");
        write(splat.each(), CONDITIONAL);
      }
      case Expression.Tuple tuple -> list("[", tuple.elements(), "]");
      case Expression.ObjectLiteral object -> object(object);
      case Expression.For loop -> loop(loop);
      case Expression.Unary unary -> {
        text.append(unary.operator().sign());
        write(unary.operand(), UNARY);
      }
      case Expression.Binary binary -> binary(binary);
      case Expression.Conditional either -> conditional(either);
      case Expression.Call call -> {
        text.append(call.function().text());
        list("(", call.arguments(), call.expandsLast() ? "...)" : ")");
      }
      case Expression.Parentheses(var inner, _) -> {
        text.append('(');
        write(inner, CONDITIONAL);
        text.append(')');
      }
    }
  }

  /// A step that follows a splat would be taken by its elements: such a base stands in parentheses.
  private void base(Expression base) {
    write(base, base instanceof Expression.Splat ? TERM + 1 : TERM);
  }

  private void binary(Expression.Binary binary) {
    int precedence = binary.operator().precedence();
    write(binary.left(), precedence);
    text.append(' ').append(binary.operator().sign()).append(' ');
    write(binary.right(), precedence + 1);
  }

  private void conditional(Expression.Conditional either) {
    write(either.condition(), CONDITIONAL + 1);
    text.append(" ? ");
    write(either.yes(), CONDITIONAL);
    text.append(" : ");
    write(either.no(), CONDITIONAL);
  }

  private void list(String open, List<Expression> elements, String close) {
    text.append(open);
    var separator = "";
    for (var element : elements) {
      text.append(separator);
      write(element, CONDITIONAL);
      separator = ", ";
    }
    text.append(close);
  }

  private void object(Expression.ObjectLiteral object) {
    text.append('{');
    var separator = "";
    for (var entry : object.entries()) {
      text.append(separator);
      key(entry.key());
      text.append(" = ");
      write(entry.value(), CONDITIONAL);
      separator = ", ";
    }
    text.append('}');
  }

  /// A name stands without quotes as a key, but for the word that begins a loop.
  private void key(Expression key) {
    if (bareKeys
        && key instanceof Expression.Literal(Value.Text(var name), _)
        && Names.is(name)
        && !name.equals("for")) {
      text.append(name);
      return;
    }
    boolean plain =
        key instanceof Expression.Literal(Value.Text _, _) || key instanceof Expression.Template;
    write(key, plain || key instanceof Expression.Parentheses ? CONDITIONAL : TERM + 1);
  }

  private void loop(Expression.For loop) {
    var key = loop.key();
    text.append(key == null ? "[for " : "{for ");
    variables(loop.keyName(), loop.valueName());
    write(loop.over(), CONDITIONAL);
    text.append(" : ");
    if (key != null) {
      write(key, CONDITIONAL);
      text.append(" => ");
    }
    write(loop.value(), CONDITIONAL);
    text.append(loop.grouped() ? "..." : "");
    if (loop.condition() != null) {
      text.append(" if ");
      write(loop.condition(), CONDITIONAL);
    }
    text.append(key == null ? ']' : '}');
  }

  private void variables(Body.@Nullable Name key, Body.Name value) {
    if (key != null) {
      text.append(key.text()).append(", ");
    }
    text.append(value.text()).append(" in ");
  }

  private void template(Expression.Template template) {
    text.append('"');
    parts(template.parts());
    text.append('"');
  }

  private void parts(List<Part> parts) {
    for (var part : parts) {
      switch (part) {
        case Part.Text(var literal, _) -> {
          var quoted = ValueText.quoted(literal);
          text.append(quoted, 1, quoted.length() - 1);
        }
        case Part.Interpolation(var expression, _) -> sequence("${", expression, "}");
        case Part.If choice -> {
          sequence("%{ if ", choice.condition(), " }");
          parts(choice.yes());
          if (!choice.no().isEmpty()) {
            text.append("%{ else }");
            parts(choice.no());
          }
          text.append("%{ endif }");
        }
        case Part.For loop -> {
          text.append("%{ for ");
          variables(loop.keyName(), loop.valueName());
          sequence("", loop.over(), " }");
          parts(loop.parts());
          text.append("%{ endfor }");
        }
      }
    }
  }

  private void sequence(String open, Expression expression, String close) {
    text.append(open);
    write(expression, CONDITIONAL);
    text.append(close);
  }
}
