package dev.drydock.specs.format.convert;

import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.syntax.Expression.Part;
import dev.drydock.specs.value.ValueText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes templates without quotes around them: as the texts of YAML, and as heredocs.
final class BareTemplate {
  private final StringBuilder text = new StringBuilder();

  private BareTemplate() {}

  /// A value with nothing but empty texts beside it is a text; alone it would keep its type.
  static String of(Expression.Template template) {
    var bare = new BareTemplate();
    var full = template.parts().stream().filter(part -> !isEmpty(part)).toList();
    if (template.parts().size() > 1 && full.size() == 1) {
      bare.text.append("${\"\"}");
    }
    bare.parts(template.parts());
    return bare.text.toString();
  }

  /// Write a text so that no part of it opens a sequence.
  static String of(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }

  static String interpolated(Expression expression) {
    return "${" + HclText.lean(expression) + "}";
  }

  static boolean isEmpty(Part part) {
    return part instanceof Part.Text(var text, _) && text.isEmpty();
  }

  private void parts(List<Part> parts) {
    for (var part : parts) {
      switch (part) {
        case Part.Text(var literal, _) -> text.append(of(literal));
        case Part.Interpolation(var expression, _) -> open('$', HclText.lean(expression));
        case Part.If choice -> {
          open('%', " if " + HclText.lean(choice.condition()) + " ");
          parts(choice.yes());
          if (!choice.no().isEmpty()) {
            open('%', " else ");
            parts(choice.no());
          }
          open('%', " endif ");
        }
        case Part.For loop -> {
          var names = names(loop.keyName(), loop.valueName());
          open('%', " for " + names + " in " + HclText.lean(loop.over()) + " ");
          parts(loop.parts());
          open('%', " endfor ");
        }
      }
    }
  }

  /// Open a sequence. The same sign before it would escape it, so all signs there are written as a
  /// value.
  private void open(char sign, String inner) {
    int length = text.length();
    int start = length;
    while (start > 0 && "$%".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (length > start && text.charAt(length - 1) == sign) {
      var signs = text.substring(start);
      text.setLength(start);
      text.append("${").append(ValueText.quoted(signs)).append('}');
    }
    text.append(sign).append('{').append(inner).append('}');
  }

  private static String names(Body.@Nullable Name key, Body.Name value) {
    return key == null ? value.text() : key.text() + ", " + value.text();
  }
}
