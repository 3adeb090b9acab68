package dev.drydock.editor;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;

/// What an editor can do beyond what every one can.
///
/// @param snippets walk through the gaps of an inserted text
/// @param consent ask about a part of an edit
record Abilities(boolean snippets, boolean consent) {
  static final Abilities NONE = new Abilities(false, false);

  static Abilities of(Optional<ClientCapabilities> client) {
    return new Abilities(
        client
            .flatMap(step(ClientCapabilities::getTextDocument))
            .flatMap(step(one -> one.getCompletion()))
            .flatMap(step(one -> one.getCompletionItem()))
            .flatMap(step(one -> one.getSnippetSupport()))
            .orElse(false),
        client
            .flatMap(step(ClientCapabilities::getWorkspace))
            .flatMap(step(one -> one.getWorkspaceEdit()))
            .flatMap(step(one -> one.getChangeAnnotationSupport()))
            .isPresent());
  }

  /// The protocol's objects leave out what is not said.
  private static <A, B> Function<A, Optional<B>> step(
      Function<A, @org.jspecify.annotations.Nullable B> next) {
    return from -> Optional.ofNullable(next.apply(from));
  }
}
