package dev.drydock.editor;

import dev.drydock.editor.feature.Renaming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/// Hands over the edits of a renaming. What keeps the live objects is for the user to agree to: an
/// editor that can ask gets it as edits, any other a message with what to write.
record Consent(Abilities abilities, Optional<LanguageClient> client) {
  private static final String KEEP = "keep";

  /// @throws ResponseErrorException with the reason, where the name cannot be taken
  WorkspaceEdit edit(Renaming renaming, String name) {
    renaming
        .objection(name)
        .ifPresent(why -> {
          throw new ResponseErrorException(
              new ResponseError(ResponseErrorCode.RequestFailed, why, null));
        });
    var renamed = renaming.to(name);
    if (abilities.consent() && !renamed.keeping().isEmpty()) {
      return asking(renamed);
    }
    renaming
        .advice(name)
        .ifPresent(text ->
            client.ifPresent(one -> one.showMessage(new MessageParams(MessageType.Info, text))));
    return new WorkspaceEdit(new LinkedHashMap<>(renamed.edits()));
  }

  private static WorkspaceEdit asking(Renaming.Renamed renamed) {
    var edits = new LinkedHashMap<String, List<Either<TextEdit, SnippetTextEdit>>>();
    add(renamed.edits(), edits, Optional.empty());
    add(renamed.keeping(), edits, Optional.of(KEEP));
    var changes = new ArrayList<Either<TextDocumentEdit, ResourceOperation>>();
    edits.forEach((uri, all) ->
        changes.add(
            Either.forLeft(
                new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, null), all))));
    var edit = new WorkspaceEdit(changes);
    var keep = new ChangeAnnotation("Keep the live objects under their new address");
    keep.setNeedsConfirmation(true);
    keep.setDescription("Without a moved block they are deleted and made anew.");
    edit.setChangeAnnotations(Map.of(KEEP, keep));
    return edit;
  }

  private static void add(
      SequencedMap<String, List<TextEdit>> from,
      SequencedMap<String, List<Either<TextEdit, SnippetTextEdit>>> to,
      Optional<String> annotation) {
    from.forEach((uri, all) -> {
      var there = to.computeIfAbsent(uri, _ -> new ArrayList<>());
      all.forEach(one -> there.add(Either.forLeft(annotated(one, annotation))));
    });
  }

  private static TextEdit annotated(TextEdit edit, Optional<String> annotation) {
    return annotation
        .<TextEdit>map(id -> new AnnotatedTextEdit(edit.getRange(), edit.getNewText(), id))
        .orElse(edit);
  }
}
