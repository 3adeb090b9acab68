package dev.drydock.specs.rule.free;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import dev.drydock.specs.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Type, api-version and body of an `azure_object` have the forms that every type has.
public final class AzureTypeRule implements Rule {
  private static final Pattern TYPE =
      Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)+(/[A-Za-z0-9]+)+");
  private static final Pattern VERSION =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z]+(\\.[0-9]+)?)?");

  /// What has an attribute of its own, or is the service's to say.
  private static final List<String> OWN = List.of("id", "name", "type", "location", "tags");

  /// Digests of so many secrets fit the tag that holds them.
  private static final int SECRETS_MAX = 4;

  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var draft : drafts.of(Kind.AZURE_OBJECT)) {
      form(
          draft, "type", TYPE, "Azure writes a type as Microsoft.Storage/storageAccounts.", report);
      form(
          draft,
          "api_version",
          VERSION,
          "An api-version is a day, 2023-05-01, with -preview where it is one.",
          report);
      parent(draft, report);
      body(draft, drafts, report);
    }
  }

  private static void form(
      Draft draft, String attribute, Pattern form, String detail, Consumer<Diagnostic> report) {
    draft
        .text(attribute)
        .filter(text -> !form.matcher(text).matches())
        .ifPresent(text ->
            report.accept(
                Diagnostic.at(
                    draft.span(attribute),
                    Code.DRY0272,
                    "\"" + text + "\" is no " + attribute,
                    detail)));
  }

  private static void parent(Draft draft, Consumer<Diagnostic> report) {
    boolean nested =
        draft
            .text("type")
            .filter(type -> type.chars().filter(c -> c == '/').count() > 1)
            .isPresent();
    if (nested && !draft.has("parent")) {
      report.accept(
          Diagnostic.at(
              draft.span("type"),
              Code.DRY0272,
              "lies in another object",
              "An object of this type has a parent: name it, as a resource or by its id."));
    }
  }

  private static void body(Draft draft, Drafts drafts, Consumer<Diagnostic> report) {
    if (!draft.has("body") || !draft.sound("body")) {
      return;
    }
    if (!(draft.value("body") instanceof Value.Mapping body)) {
      report.accept(
          refusal(draft, "is no object", "A body is an object, known when the plan is made."));
      return;
    }
    OWN.stream()
        .filter(body.entries()::containsKey)
        .forEach(name ->
            report.accept(
                refusal(
                    draft,
                    "says " + name,
                    name + " does not stand in the body: it is an attribute, or the service's.")));
    if (Written.secrets(body) > SECRETS_MAX) {
      report.accept(
          refusal(
              draft,
              "holds " + Written.secrets(body) + " secrets",
              "Digests of "
                  + SECRETS_MAX
                  + " fit the tag by which a change of them is seen. Mark the object around them"
                  + " as sensitive, which then counts as one."));
    }
    Written.references(body)
        .filter(address -> address.kind().equals(Kind.KUBERNETES_OBJECT.word()))
        .filter(address -> drafts.find(address).isPresent())
        .forEach(address -> report.accept(Written.noText(draft, "body", address)));
  }

  private static Diagnostic refusal(Draft draft, String label, String detail) {
    return Diagnostic.at(draft.span("body"), Code.DRY0273, label, detail);
  }
}
