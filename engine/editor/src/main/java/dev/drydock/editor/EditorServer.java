package dev.drydock.editor;

import dev.drydock.editor.text.Encoding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/// The server as the protocol sees it: its beginning, what it can do, its end.
public final class EditorServer implements LanguageServer, LanguageClientAware {
  private final Setup setup;
  private final Studio studio;
  private final Documents documents;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private volatile boolean asked;

  public EditorServer(Setup setup) {
    this.setup = setup;
    this.studio = new Studio(setup);
    this.documents = new Documents(setup, studio);
  }

  /// Return what completes with the exit code when the editor has gone.
  public CompletableFuture<Integer> ended() {
    return ended;
  }

  /// Be told that nothing more will come. An editor that did not say farewell has died.
  void leave() {
    studio.leave();
    ended.complete(asked ? 0 : 1);
  }

  @Override
  public void connect(LanguageClient client) {
    studio.connect(client);
    documents.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    var client = Optional.ofNullable(params.getCapabilities());
    var offered =
        client
            .flatMap(one -> Optional.ofNullable(one.getGeneral()))
            .flatMap(one -> Optional.ofNullable(one.getPositionEncodings()))
            .orElse(List.of());
    var encoding = Encoding.agreed(offered);
    studio.agree(encoding);
    documents.agree(Abilities.of(client));
    var info = new ServerInfo("drydock", setup.version());
    return CompletableFuture.completedFuture(new InitializeResult(abilities(encoding), info));
  }

  private static ServerCapabilities abilities(Encoding encoding) {
    var abilities = new ServerCapabilities();
    abilities.setPositionEncoding(encoding.word());
    var sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    abilities.setTextDocumentSync(sync);
    abilities.setCompletionProvider(
        new CompletionOptions(false, List.of(".", "\"", "=", ":", "{", " ")));
    abilities.setHoverProvider(true);
    abilities.setDefinitionProvider(true);
    abilities.setReferencesProvider(true);
    abilities.setDocumentSymbolProvider(true);
    abilities.setFoldingRangeProvider(true);
    abilities.setDocumentFormattingProvider(true);
    abilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    abilities.setRenameProvider(new RenameOptions(true));
    return abilities;
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    asked = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    leave();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new Surroundings(studio);
  }
}
