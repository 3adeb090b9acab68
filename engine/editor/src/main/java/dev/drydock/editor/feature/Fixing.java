package dev.drydock.editor.feature;

import dev.drydock.editor.folder.Calls;
import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.folder.Page;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/// Turn the suggestions of diagnostics into edits.
///
/// @param found what was found wrong in the folder
public record Fixing(Folder folder, Page page, List<Diagnostic> found) {
  private static final Pattern WORD = Pattern.compile("[\\w./-]+");
  private static final Pattern REFERENCE = Pattern.compile("[a-z_]+\\.[\\w.-]+");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\$%{]*\"|'[^'$%{]*'");
  private static final Pattern ASSIGNMENT = Pattern.compile("[a-z_]+ = (true|false|\"[^\"{]*\")");

  /// Return the quick fixes of what is wrong in a range of the page.
  public List<CodeAction> in(Range range) {
    int from = page.lines().byteOf(page.lines().index(range.getStart()));
    int to = page.lines().byteOf(page.lines().index(range.getEnd()));
    var actions = new ArrayList<CodeAction>();
    for (var one : found) {
      one.place()
          .filter(span -> span.file().equals(page.name()))
          .filter(span -> span.start().offset() <= to && from <= span.end().offset())
          .flatMap(span -> fix(one, span))
          .ifPresent(actions::add);
    }
    return actions;
  }

  private Optional<CodeAction> fix(Diagnostic diagnostic, Span span) {
    var suggestion = diagnostic.suggestion();
    if (suggestion.isEmpty() || elsewhere(diagnostic)) {
      return Optional.empty();
    }
    return ASSIGNMENT.matcher(suggestion).matches()
        ? insertion(diagnostic, span)
        : replacement(suggestion, span)
            .map(text -> new TextEdit(page.lines().range(span), text))
            .map(edit -> action("Replace by " + suggestion, diagnostic, page, edit));
  }

  /// A name of Azure ML v1 whose successor stands in another block is not replaced in place.
  private static boolean elsewhere(Diagnostic diagnostic) {
    return diagnostic.code() == Code.DRY0215 && diagnostic.label().contains(".");
  }

  /// Return what stands for the marked text; nothing where a suggestion does not replace exactly
  /// that. A text stays in the quotes in which it was written; a reference has none.
  private Optional<String> replacement(String suggestion, Span span) {
    var written = page.lines().slice(span);
    if (!WORD.matcher(suggestion).matches()) {
      return Optional.empty();
    }
    if (QUOTED.matcher(written).matches()) {
      return REFERENCE.matcher(suggestion).matches()
          ? Optional.empty()
          : Optional.of(written.charAt(0) + suggestion + written.charAt(0));
    }
    return WORD.matcher(written).matches() ? Optional.of(suggestion) : Optional.empty();
  }

  /// Write an attribute into the block that lacks it: the one pointed at, else the one around.
  private Optional<CodeAction> insertion(Diagnostic diagnostic, Span span) {
    var place = diagnostic.related().isEmpty() ? span : diagnostic.related().getFirst().span();
    return folder
        .page(place)
        .flatMap(there ->
            new Spot(folder, there, place.start().offset(), Calls.NONE)
                .around().reversed().stream()
                    .findFirst()
                    .flatMap(section ->
                        new Insertion(there)
                            .line(section, diagnostic.suggestion())
                            .map(edit ->
                                action(
                                    "Add " + diagnostic.suggestion(), diagnostic, there, edit))));
  }

  private CodeAction action(String title, Diagnostic diagnostic, Page there, TextEdit edit) {
    var action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(
        List.of(Faulting.told(diagnostic, folder, page.lines(), Optional.empty())));
    action.setIsPreferred(true);
    action.setEdit(new WorkspaceEdit(Map.of(folder.desk().uri(there.path()), List.of(edit))));
    return action;
  }
}
