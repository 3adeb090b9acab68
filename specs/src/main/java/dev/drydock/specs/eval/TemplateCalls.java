package dev.drydock.specs.eval;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.function.Functions;
import dev.drydock.specs.eval.function.call.Function;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.hcl.Locator;
import dev.drydock.specs.source.Places;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// Evaluate `templatefile` and `templatestring`: a template that stands elsewhere, with variables
/// of its own. Templates do not call templates, so that none can call itself.
final class TemplateCalls {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*";

  private final Evaluator evaluator;

  TemplateCalls(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(String name, Expression.Call call) {
    if (call.arguments().size() != 2 || call.expandsLast()) {
      return evaluator.fault(
          call.span(),
          Code.DRY0112,
          "has " + call.arguments().size() + " arguments",
          "`" + name + "` takes 2: the template, and an object with its variables.");
    }
    if (evaluator.scope() instanceof TemplateScope) {
      return refused(call.span(), "is called by a template", "Templates call no templates.");
    }
    var from = call.arguments().getFirst();
    boolean named = name.equals("templatefile");
    if (!named && !isReference(from)) {
      return refused(
          from.span(),
          "is no reference",
          "`templatestring` takes a template that stands elsewhere: a local or a variable. A"
              + " template that stands here needs no function.");
    }
    var text = evaluator.evaluate(from);
    var template = Marks.isBroken(text) || !named ? text : read(text, from.span());
    var made = rendered(template, from, call.arguments().getLast());
    return named ? made : evaluator.convert(made, Type.TEXT, call.span(), Code.DRY0113);
  }

  private static boolean isReference(Expression expression) {
    return switch (expression) {
      case Expression.Root _ -> true;
      case Expression.Member(var base, _, _) -> isReference(base);
      case Expression.Index(var base, _, _) -> isReference(base);
      case Expression _ -> false;
    };
  }

  private Value refused(Span span, String label, String detail) {
    return evaluator.fault(span, Code.DRY0113, label, detail);
  }

  private Value read(Value path, Span span) {
    if (!path.isKnown() || Marks.bare(path).isNull()) {
      return refused(span, "is no path yet", "Files are read before anything is planned.");
    }
    var text = evaluator.convert(path, Type.TEXT, span, Code.DRY0113);
    var file = Functions.find("file", evaluator.directory()).orElseThrow();
    if (Marks.isBroken(text)) {
      return text;
    }
    return switch (file.body().apply(List.of(Marks.bare(text)))) {
      case Function.Outcome.Made(var made) -> Marks.with(text.isSensitive(), made);
      case Function.Outcome.Refused(_, var why) ->
          refused(span, "is not what `templatefile` takes", why);
    };
  }

  private Value rendered(Value template, Expression from, Expression with) {
    var variables = evaluator.evaluate(with);
    if (Marks.isBroken(template) || Marks.isBroken(variables)) {
      return Value.nothing();
    }
    if (!(Marks.bare(template) instanceof Value.Text(var text))) {
      return refused(from.span(), "is no template", "A template is a text, known before apply.");
    }
    if (!(variables.unwrapped() instanceof Value.Mapping(_, var entries))) {
      return refused(with.span(), "are no variables", "They come as an object: { name = value }.");
    }
    if (badName(entries)) {
      var why = "A template refers to its variables by name.";
      return refused(with.span(), "has a key that is no name", why);
    }
    boolean sensitive = template.isSensitive() || variables instanceof Value.Sensitive;
    return Marks.with(sensitive, filled(text, entries, from.span()));
  }

  private static boolean badName(SequencedMap<String, Value> entries) {
    return !entries.keySet().stream().allMatch(key -> key.matches(NAME));
  }

  private Value filled(String text, SequencedMap<String, Value> variables, Span span) {
    var faults = new ArrayList<Diagnostic>();
    var places = Locator.of(Places.of(new Source(span.file(), text)));
    var template = HclReader.template(text, places, faults::add);
    var inner = evaluator.ofTemplate(new TemplateScope(variables, faults::add), faults::add, span);
    var value = faults.isEmpty() ? inner.evaluate(template) : Value.nothing();
    if (faults.isEmpty()) {
      return value.isNull() ? refused(span, "makes null", "A template makes a text.") : value;
    }
    var first = faults.getFirst();
    var line =
        first.place().map(at -> "Line " + at.start().line() + " of the template").orElse("It");
    return refused(
        span,
        "is a faulty template",
        line + " " + first.label() + " (" + first.code() + "). " + first.detail());
  }
}
