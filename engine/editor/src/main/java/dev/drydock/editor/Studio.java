package dev.drydock.editor;

import dev.drydock.editor.feature.Faulting;
import dev.drydock.editor.feature.Spot;
import dev.drydock.editor.folder.Calls;
import dev.drydock.editor.folder.Folder;
import dev.drydock.editor.folder.Page;
import dev.drydock.editor.folder.Roots;
import dev.drydock.editor.folder.Verdict;
import dev.drydock.editor.text.Buffer;
import dev.drydock.editor.text.Desk;
import dev.drydock.editor.text.Encoding;
import dev.drydock.specs.check.Known;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.value.ValueText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/// Holds the desk, checks what changed, and tells the editor what is wrong.
///
/// The desk is changed by the reader of messages alone, one message after the other; whoever
/// answers takes it as it was at the start.
final class Studio {
  private static final int DIAGNOSTICS_MAX = 1_000;

  private final Setup setup;
  private final Map<Path, Future<?>> waiting = new TreeMap<>();
  private final Map<Path, Verdict> verdicts = new ConcurrentSkipListMap<>();
  private final Map<Path, List<String>> published = new TreeMap<>();
  private volatile Reading reading = Reading.first(Encoding.UTF_16);
  private volatile Optional<LanguageClient> client = Optional.empty();

  Studio(Setup setup) {
    this.setup = setup;
  }

  /// One state of the desk, with the folders that were read of it.
  private record Reading(Desk desk, long stamp, Map<Path, Folder> folders, Map<Path, Known> known) {
    static Reading first(Encoding encoding) {
      return of(Desk.empty(encoding), 0);
    }

    private static Reading of(Desk desk, long stamp) {
      return new Reading(desk, stamp, new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>());
    }

    Reading next(Desk changed) {
      return of(changed, stamp + 1);
    }

    Folder folder(Path directory) {
      return folders.computeIfAbsent(directory, one -> Folder.read(one, desk));
    }

    /// Return the spec that a directory belongs to.
    Folder root(Path directory) {
      return folder(Roots.of(directory, this::folder));
    }

    Known known(Folder root) {
      return known.computeIfAbsent(root.directory(), _ -> Known.of(root.document()));
    }
  }

  void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  /// Say nothing any more: nobody listens.
  void leave() {
    client = Optional.empty();
  }

  void agree(Encoding encoding) {
    reading = Reading.first(encoding);
  }

  /// Put a file on the desk, in the state that comes of the one before.
  void change(String uri, UnaryOperator<Optional<Buffer>> change) {
    Desk.path(uri)
        .ifPresent(path -> {
          var desk = reading.desk();
          var after = change.apply(desk.buffer(path));
          var next = after.map(buffer -> desk.with(path, buffer));
          reading = reading.next(next.orElseGet(() -> desk.without(path)));
          check(directory(path));
        });
  }

  Encoding encoding() {
    return reading.desk().encoding();
  }

  /// Read anew what lies on the disk, and check it.
  void refresh() {
    var desk = reading.desk();
    reading = reading.next(desk);
    desk.open().keySet().stream().map(Studio::directory).distinct().forEach(this::check);
  }

  private static Path directory(Path file) {
    var parent = file.getParent();
    return parent == null ? file : parent;
  }

  /// Return an open file within its folder, as it is now.
  Optional<Opened> opened(String uri) {
    var now = reading;
    return Desk.path(uri)
        .flatMap(path -> {
          var folder = now.folder(directory(path));
          return folder.page(path).map(page -> new Opened(folder, page, now));
        });
  }

  /// A file and what stands beside it.
  record Opened(Folder folder, Page page, Reading reading) {
    Spot spot(int cursor) {
      return Spot.of(folder, page, cursor, calls());
    }

    Calls calls() {
      return new Calls(reading.root(folder.directory()), reading::folder);
    }

    /// Return what a name in the folder is worth, as text; nothing in a module, which has not one
    /// value but one for each call.
    Optional<String> worth(String name) {
      var root = reading.root(folder.directory());
      return root.directory().equals(folder.directory())
          ? reading.known(root).worth(name).map(ValueText::of)
          : Optional.empty();
    }
  }

  /// Return what was found wrong with a file when it was last checked.
  List<Diagnostic> found(Page page) {
    return verdicts.values().stream()
        .flatMap(verdict -> verdict.found().stream())
        .filter(one -> one.place().filter(span -> span.file().equals(page.name())).isPresent())
        .distinct()
        .toList();
  }

  private synchronized void check(Path directory) {
    var before = waiting.remove(directory);
    if (before != null) {
      before.cancel(false);
    }
    waiting.put(
        directory,
        setup
            .worker()
            .schedule(() -> run(directory), setup.pause().toMillis(), TimeUnit.MILLISECONDS));
  }

  private void run(Path directory) {
    try {
      var now = reading;
      var root = now.root(directory);
      var verdict = Verdict.of(root);
      // An edit that came meanwhile has its own check to come.
      if (now.stamp() == reading.stamp()) {
        verdicts.put(root.directory(), verdict);
        publish(root.directory(), verdict);
      }
    } catch (RuntimeException | StackOverflowError bug) {
      client.ifPresent(editor ->
          editor.logMessage(
              new MessageParams(
                  MessageType.Error, "A check failed. This is a bug in Drydock: " + bug)));
    }
  }

  private synchronized void publish(Path directory, Verdict verdict) {
    var files = new LinkedHashMap<String, PublishDiagnosticsParams>();
    published
        .getOrDefault(directory, List.of())
        .forEach(uri -> files.put(uri, new PublishDiagnosticsParams(uri, List.of())));
    var told = byFile(verdict);
    told.forEach(files::put);
    // A directory that has become another one's module is told of there.
    published.replaceAll((_, uris) -> uris.stream().filter(uri -> !told.containsKey(uri)).toList());
    published.put(directory, List.copyOf(told.keySet()));
    client.ifPresent(editor -> files.values().forEach(editor::publishDiagnostics));
  }

  private SequencedMap<String, PublishDiagnosticsParams> byFile(Verdict verdict) {
    var folder = verdict.folder();
    var files = new LinkedHashMap<String, PublishDiagnosticsParams>();
    for (var page : folder.all()) {
      var uri = folder.desk().uri(page.path());
      var told = new ArrayList<org.eclipse.lsp4j.Diagnostic>();
      for (var one : verdict.found()) {
        if (told.size() < DIAGNOSTICS_MAX && shownIn(page, one, folder)) {
          told.add(Faulting.told(one, folder, page.lines(), setup.pages()));
        }
      }
      var params = new PublishDiagnosticsParams(uri, told);
      folder.desk().buffer(page.path()).ifPresent(one -> params.setVersion(one.version()));
      files.put(uri, params);
    }
    return files;
  }

  /// What has no place stands in the first file.
  private static boolean shownIn(Page page, Diagnostic diagnostic, Folder folder) {
    return diagnostic
        .place()
        .map(span -> span.file().equals(page.name()))
        .orElseGet(() -> page.equals(folder.pages().getFirst()));
  }
}
