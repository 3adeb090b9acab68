package dev.drydock.sim.kubernetes.reads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.kinds.Refusal;
import dev.drydock.sim.kubernetes.print.Tables;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.wire.Feed;
import dev.drydock.sim.world.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One watch: tells each write after a revision once, one JSON text per line.
final class Watch implements Feed {
  private static final String LISTED = "k8s.io/initial-events-end";

  private final ObjectTable objects;
  private final Views views;
  private final Selection selection;
  private final Form form;
  private final Tables.Include include;
  private final Duration lasts;
  private final boolean bookmarks;

  private long seen;
  private boolean headed = true;
  private boolean ended;

  Watch(
      ObjectTable objects,
      Views views,
      Selection selection,
      Form form,
      Tables.Include include,
      Duration lasts,
      boolean bookmarks) {
    this.objects = objects;
    this.views = views;
    this.selection = selection;
    this.form = form;
    this.include = include;
    this.lasts = lasts;
    this.bookmarks = bookmarks;
  }

  /// Begin with everything there is.
  ///
  /// @param marked say where that ends
  String list(boolean marked) {
    return objects.reading(() -> {
      var text = new StringBuilder();
      var resource = selection.resource();
      var group = resource.served().group();
      for (var stored : objects.list(group, resource.name(), selection.namespace())) {
        if (selection.matches(stored.object())) {
          text.append(event("ADDED", stored.object()));
        }
      }
      seen = objects.revision();
      return marked ? text.append(bookmark(true)).toString() : text.toString();
    });
  }

  /// Begin with what came after a revision.
  String from(long revision) {
    seen = revision;
    return objects.reading(this::drain);
  }

  @Override
  public synchronized Optional<byte[]> more() {
    return ended
        ? Optional.empty()
        : Optional.of(objects.reading(this::drain).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized byte[] pulse() {
    return bookmarks && !ended ? bookmark(false).getBytes(StandardCharsets.UTF_8) : new byte[0];
  }

  @Override
  public Duration lasts() {
    return lasts;
  }

  private String drain() {
    var changes = objects.changesAfter(seen);
    long now = objects.revision();
    if (changes.isEmpty()) {
      ended = true;
      return line(
          "ERROR",
          Refusal.expired("too old resource version: " + seen + " (" + now + ")").status());
    }
    var text = new StringBuilder();
    changes.get().forEach(change -> text.append(told(change)));
    seen = Math.max(seen, now);
    return text.toString();
  }

  /// What leaves the selection is deleted, for whoever looks through it, in its last matching
  /// state.
  private String told(Table.Change change) {
    if (!selection.covers(Key.parse(change.key()))) {
      return "";
    }
    var before = object(change.before(), change.revision());
    var after =
        change.removed() ? Optional.<ObjectNode>empty() : object(change.text(), change.revision());
    if (after.isEmpty()) {
      return before.map(gone -> event("DELETED", gone)).orElse("");
    }
    return event(before.isPresent() ? "MODIFIED" : "ADDED", after.get());
  }

  private Optional<ObjectNode> object(String text, long revision) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var object = Json.parse(text);
    Json.ensure(object, "metadata").put("resourceVersion", Long.toString(revision));
    return Optional.of(object).filter(selection::matches);
  }

  private String event(String type, ObjectNode object) {
    var shown = views.show(selection.resource(), object, form, include, headed);
    headed = false;
    return line(type, shown);
  }

  private String bookmark(boolean listed) {
    var resource = selection.resource();
    var object =
        Json.object().put("kind", resource.kind()).put("apiVersion", resource.kindVersion().text());
    var metadata = object.putObject("metadata").put("resourceVersion", Long.toString(seen));
    if (listed) {
      metadata.putObject("annotations").put(LISTED, "true");
    }
    return event("BOOKMARK", object);
  }

  private static String line(String type, ObjectNode object) {
    var line = Json.object().put("type", type);
    line.set("object", object);
    return line + "\n";
  }
}
