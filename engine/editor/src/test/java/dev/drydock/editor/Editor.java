package dev.drydock.editor;

import com.google.gson.JsonDeserializer;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/// An editor of tests: speaks the protocol with a real server over two pipes.
final class Editor implements LanguageClient, AutoCloseable {
  private static final int PIPE = 1 << 16;
  private static final long PATIENCE_SECONDS = 30;

  private final Path directory;
  private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(3);
  private final ScheduledExecutorService own = Executors.newScheduledThreadPool(2);
  private final LanguageServer server;
  private final Future<Integer> code;
  private final PipedOutputStream toServer = new PipedOutputStream();
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<List<Diagnostic>>> published =
      new ConcurrentHashMap<>();
  private final List<MessageParams> shown = new ArrayList<>();
  private final InitializeResult abilities;

  Editor(Path directory, ClientCapabilities capabilities) {
    this.directory = directory;
    try {
      var fromClient = new PipedInputStream(toServer, PIPE);
      var toClient = new PipedOutputStream();
      var fromServer = new PipedInputStream(toClient, PIPE);
      var setup = new Setup(worker, Duration.ofMillis(1), Optional.of("file:///pages/"), "test");
      code =
          own.submit(() -> {
            try (toClient) {
              return Serving.serve(fromClient, toClient, setup);
            }
          });
      var launcher =
          new LSPLauncher.Builder<LanguageServer>()
              .setLocalService(this)
              .setRemoteInterface(LanguageServer.class)
              .setInput(fromServer)
              .setOutput(toServer)
              .setExecutorService(own)
              .configureGson(gson -> gson.registerTypeAdapter(TextEdit.class, annotated()))
              .create();
      var _ = launcher.startListening();
      server = launcher.getRemoteProxy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var params = new InitializeParams();
    params.setCapabilities(capabilities);
    abilities = now(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  Editor(Path directory) {
    this(directory, new ClientCapabilities());
  }

  /// Read the annotations of edits, which lsp4j passes over.
  private static JsonDeserializer<TextEdit> annotated() {
    return (json, _, context) -> {
      var edit = json.getAsJsonObject();
      Range range = context.deserialize(edit.get("range"), Range.class);
      var text = edit.get("newText").getAsString();
      return edit.has("annotationId")
          ? new AnnotatedTextEdit(range, text, edit.get("annotationId").getAsString())
          : new TextEdit(range, text);
    };
  }

  static <T> T now(CompletableFuture<T> future) {
    return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  InitializeResult abilities() {
    return abilities;
  }

  LanguageServer server() {
    return server;
  }

  List<MessageParams> shown() {
    return shown;
  }

  String uri(String file) {
    return directory.resolve(file).toUri().toString();
  }

  TextDocumentIdentifier id(String file) {
    return new TextDocumentIdentifier(uri(file));
  }

  String text(String file) {
    return Objects.requireNonNull(texts.get(uri(file)));
  }

  /// Open a file, or change the whole of it.
  Editor write(String file, String text) {
    var uri = uri(file);
    int version = versions.merge(uri, 1, Integer::sum);
    published.put(uri + version, new CompletableFuture<>());
    texts.put(uri, text);
    if (version == 1) {
      var item = new TextDocumentItem(uri, "drydock", version, text);
      server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    } else {
      change(uri, version, new TextDocumentContentChangeEvent(text));
    }
    return this;
  }

  /// Change a part of a file.
  void edit(String file, Range range, String text, String whole) {
    var uri = uri(file);
    int version = versions.merge(uri, 1, Integer::sum);
    published.put(uri + version, new CompletableFuture<>());
    texts.put(uri, whole);
    change(uri, version, new TextDocumentContentChangeEvent(range, text));
  }

  private void change(String uri, int version, TextDocumentContentChangeEvent event) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(event)));
  }

  void shut(String file) {
    published.put(uri(file) + 0, new CompletableFuture<>());
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
  }

  /// Wait for what is wrong with the newest state of an open file.
  List<Diagnostic> wrong(String file) {
    var uri = uri(file);
    return now(Objects.requireNonNull(published.get(uri + versions.get(uri))));
  }

  /// Wait for what is wrong with a file that is not open.
  List<Diagnostic> wrongOnDisk(String file) {
    return now(published.computeIfAbsent(uri(file) + 0, _ -> new CompletableFuture<>()));
  }

  /// Return the place of the first occurrence of a text in an open file, `into` characters into it.
  Position at(String file, String text, int into) {
    var before = text(file).substring(0, text(file).indexOf(text) + into);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
  }

  /// Apply edits as an editor does: from the end, so that places stay.
  static String applied(String text, List<? extends TextEdit> edits) {
    var sorted = new ArrayList<TextEdit>(edits);
    sorted.sort((one, other) ->
        Integer.compare(
            index(text, other.getRange().getStart()), index(text, one.getRange().getStart())));
    var now = text;
    for (var edit : sorted) {
      int start = index(text, edit.getRange().getStart());
      int end = index(text, edit.getRange().getEnd());
      now = now.substring(0, start) + edit.getNewText() + now.substring(end);
    }
    return now;
  }

  private static int index(String text, Position position) {
    int at = 0;
    for (int line = 0; line < position.getLine(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.getCharacter();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    int version = Optional.ofNullable(params.getVersion()).orElse(0);
    published
        .computeIfAbsent(params.getUri() + version, _ -> new CompletableFuture<>())
        .complete(params.getDiagnostics());
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams params) {
    shown.add(params);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return new CompletableFuture<>();
  }

  @Override
  public void logMessage(MessageParams message) {
    throw new AssertionError(message.getMessage());
  }

  /// Say farewell and return the server's exit code.
  int leave() throws Exception {
    now(server.shutdown());
    server.exit();
    return code.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /// Go without a farewell and return the server's exit code.
  int vanish() throws Exception {
    toServer.close();
    return code.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    if (!code.isDone()) {
      now(server.shutdown());
      server.exit();
    }
    toServer.close();
    worker.shutdownNow();
    own.shutdownNow();
  }
}
