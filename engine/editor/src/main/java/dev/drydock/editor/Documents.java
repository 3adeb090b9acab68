package dev.drydock.editor;

import dev.drydock.editor.Studio.Opened;
import dev.drydock.editor.feature.Completion;
import dev.drydock.editor.feature.Contents;
import dev.drydock.editor.feature.Explaining;
import dev.drydock.editor.feature.Finding;
import dev.drydock.editor.feature.Fixing;
import dev.drydock.editor.feature.Formatting;
import dev.drydock.editor.feature.Renaming;
import dev.drydock.editor.feature.Spot;
import dev.drydock.editor.text.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;

/// Takes edits, one after the other, and hands questions to the features.
final class Documents implements TextDocumentService {
  private final Setup setup;
  private final Studio studio;
  private volatile Optional<LanguageClient> client = Optional.empty();
  private volatile Abilities abilities = Abilities.NONE;

  Documents(Setup setup, Studio studio) {
    this.setup = setup;
    this.studio = studio;
  }

  void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  void agree(Abilities agreed) {
    abilities = agreed;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    var item = params.getTextDocument();
    var buffer = new Buffer(item.getUri(), item.getVersion(), item.getText());
    studio.change(item.getUri(), _ -> Optional.of(buffer));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    var document = params.getTextDocument();
    studio.change(
        document.getUri(),
        before ->
            before.map(buffer ->
                buffer.edited(
                    document.getVersion(), params.getContentChanges(), studio.encoding())));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    studio.change(params.getTextDocument().getUri(), _ -> Optional.empty());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    studio.refresh();
  }

  /// Answer about a file with what is known of it now; with `none` where it is no spec.
  private <T> CompletableFuture<T> answer(String uri, T none, Function<Opened, T> answer) {
    return CompletableFutures.computeAsync(
        setup.worker(),
        cancelled -> {
          cancelled.checkCanceled();
          return studio.opened(uri).map(answer).orElse(none);
        });
  }

  /// Return the protocol's null, which its Java types do not tell of: there is no answer.
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T none() {
    return null;
  }

  private static Spot spot(Opened opened, TextDocumentPositionParams params) {
    return opened.spot(cursor(opened, params));
  }

  private static int cursor(Opened opened, TextDocumentPositionParams params) {
    return opened.page().lines().index(params.getPosition());
  }

  private static String uri(TextDocumentPositionParams params) {
    return params.getTextDocument().getUri();
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    boolean snippets = abilities.snippets();
    return answer(
        uri(params),
        Either.forLeft(List.of()),
        one ->
            Either.forRight(
                new CompletionList(
                    true,
                    new Completion(one.spot(cursor(one, params)), cursor(one, params))
                        .items(snippets))));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answer(
        uri(params),
        none(),
        one -> new Explaining(spot(one, params), one::worth).hover().orElseGet(Documents::none));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answer(
        uri(params),
        Either.forLeft(List.of()),
        one -> Either.forLeft(new Finding(spot(one, params)).definitions()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean declarations = params.getContext().isIncludeDeclaration();
    return answer(
        uri(params), List.of(), one -> new Finding(spot(one, params)).references(declarations));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return answer(
        params.getTextDocument().getUri(),
        List.of(),
        one ->
            new Contents(one.page())
                .symbols().stream()
                    .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                    .toList());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return answer(
        params.getTextDocument().getUri(), List.of(), one -> Formatting.edits(one.page()));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return answer(
        params.getTextDocument().getUri(), List.of(), one -> new Contents(one.page()).folds());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return answer(
        params.getTextDocument().getUri(),
        List.of(),
        one ->
            new Fixing(one.folder(), one.page(), studio.found(one.page()))
                .in(params.getRange()).stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return answer(
        uri(params),
        none(),
        one ->
            new Renaming(spot(one, params))
                .range()
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst)
                .orElseGet(Documents::none));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answer(
        uri(params),
        none(),
        one ->
            new Consent(abilities, client)
                .edit(new Renaming(spot(one, params)), params.getNewName()));
  }
}
